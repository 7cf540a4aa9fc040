package io.stillwatch.server.store;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.Seal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Everything that was taken in, in segments of a few hundred megabytes, appended to and never
 * changed but by {@link #sift}. {@link #append} writes, {@link #commit} returns when all written
 * before it is on the disk; those who commit at the same time share one fsync. A frame cut short at
 * the end of the last segment was never acknowledged and is cut off when opening; any other damage
 * is told and nothing is served. Thread-safe.
 */
public final class SketchLog implements AutoCloseable {
  private static final long SEGMENT_BYTES = 256L << 20;

  private final Series series;
  private final SealedEntries form;
  private final Object writing = new Object();
  private final Object syncing = new Object();
  private final Object sifting = new Object();
  private final List<FileChannel> full = new ArrayList<>();
  private FileChannel channel;
  private int segment;
  private long end;
  private long written;
  private volatile long durable;
  private volatile boolean broken;

  private SketchLog(Series series, Seal seal, FileChannel channel, int segment, long end) {
    this.series = series;
    this.form = new SealedEntries(seal, series.stem());
    this.channel = channel;
    this.segment = segment;
    this.end = end;
  }

  /** The files of the log of sketches in a folder. */
  static Series series(Path folder) {
    return new Series(folder, "sketches");
  }

  /**
   * Opens a log; makes it if it is not there.
   *
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if what was acknowledged is not
   *     whole
   */
  static SketchLog open(Series series, Seal seal) {
    try {
      OwnerOnly.folder(series.folder());
      List<Segment> segments = series.segments();
      if (segments.isEmpty()) {
        return new SketchLog(series, seal, OwnerOnly.open(series.file(1)), 1, 0);
      }
      long end = 0;
      for (Segment each : segments) {
        long length = Files.size(each.path());
        end = each.soundLength(length);
        if (end < length && each != segments.getLast()) {
          throw Damage.at(each.path(), end);
        }
      }
      FileChannel channel = OwnerOnly.open(segments.getLast().path());
      channel.truncate(end);
      channel.position(end);
      channel.force(true);
      return new SketchLog(series, seal, channel, segments.size(), end);
    } catch (Damage damage) {
      throw damaged(damage);
    } catch (IOException failure) {
      throw unwritable(series, failure);
    }
  }

  /**
   * Writes a batch and empties it. Not durable before {@link #commit}.
   *
   * @throws StillwatchException ({@link Problem#OUTPUT_UNWRITABLE}) if it cannot be written; then
   *     nothing of the batch stays
   */
  public void append(EntryBatch batch) {
    if (batch.size() == 0) {
      return;
    }
    ByteBuffer frame = form.frame(batch);
    int size = frame.remaining();
    synchronized (writing) {
      requireSound();
      try {
        if (end > 0 && end + size > SEGMENT_BYTES) {
          nextSegment();
        }
        while (frame.hasRemaining()) {
          channel.write(frame);
        }
        end += size;
        written += size;
      } catch (IOException failure) {
        takeBack();
        throw unwritable(series, failure);
      }
    }
  }

  /** Returns when everything that was appended before is on the disk. */
  public void commit() {
    long wanted;
    synchronized (writing) {
      wanted = written;
    }
    synchronized (syncing) {
      if (durable >= wanted) {
        return;
      }
      FileChannel current;
      long reached;
      synchronized (writing) {
        requireSound();
        current = channel;
        reached = written;
      }
      try {
        current.force(false);
        durable = reached;
      } catch (IOException failure) {
        broken = true;
        throw unwritable(series, failure);
      }
    }
  }

  /** Bytes appended since opening, on the disk or on their way there. */
  public long written() {
    synchronized (writing) {
      return written;
    }
  }

  /** Bytes on the disk since opening; grows whenever something was taken in. */
  public long durable() {
    return durable;
  }

  /**
   * A place between two entries; worth nothing once {@link #sift} took any out.
   *
   * @param segment the number of a segment, from 1
   * @param offset where in it a frame begins
   */
  public record Position(int segment, long offset) {
    /** Before all entries. */
    public static final Position START = new Position(1, 0);
  }

  /** How many bytes of the log are before a place, -1 if the log has no such place. */
  public long bytesBefore(Position place) {
    try {
      long sum = 0;
      for (int number = 1; number <= place.segment(); number++) {
        Path path = series.file(number);
        long size = Files.exists(path) ? Files.size(path) : -1;
        if (size < (number == place.segment() ? place.offset() : 0)) {
          return -1;
        }
        sum += number == place.segment() ? place.offset() : size;
      }
      return sum;
    } catch (IOException failure) {
      throw unwritable(series, failure);
    }
  }

  /**
   * Gives the entries from a place on that were appended before the call, in the order of
   * appending, and the place behind the last.
   *
   * @param most about how many bytes of the log to read before it is enough
   */
  public Position replay(Position from, long most, Consumer<LogEntry> sink) {
    int last;
    long length;
    synchronized (writing) {
      last = segment;
      length = end;
    }
    try {
      Position at = from;
      for (long left = most; left > 0; ) {
        Path path = series.file(at.segment());
        long whole = at.segment() == last ? length : Files.size(path);
        long end = new Segment(path).read(at.offset(), whole, left, form, sink);
        left -= end - at.offset();
        if (end < whole) {
          return new Position(at.segment(), end);
        }
        if (at.segment() == last) {
          return new Position(last, end);
        }
        at = new Position(at.segment() + 1, 0);
      }
      return at;
    } catch (Damage damage) {
      throw damaged(damage);
    } catch (IOException failure) {
      throw unwritable(series, failure);
    }
  }

  /**
   * Takes out what is not to be kept, of everything appended before the call. A segment changes at
   * once or not at all; one sifting at a time.
   *
   * @return how many entries went
   */
  public long sift(Predicate<LogEntry> keep) {
    synchronized (sifting) {
      try {
        int last;
        synchronized (writing) {
          requireSound();
          if (end > 0) {
            nextSegment();
          }
          last = segment - 1;
        }
        long gone = 0;
        for (int number = 1; number <= last; number++) {
          gone += Sieve.sift(series.file(number), form, keep);
        }
        return gone;
      } catch (Damage damage) {
        throw damaged(damage);
      } catch (IOException failure) {
        throw unwritable(series, failure);
      }
    }
  }

  private void nextSegment() throws IOException {
    // Left open until the end: a commit that is under way may still force it.
    channel.force(true);
    full.add(channel);
    channel = OwnerOnly.open(series.file(++segment));
    end = 0;
  }

  private void takeBack() {
    try {
      channel.truncate(end);
      channel.position(end);
    } catch (IOException failure) {
      broken = true;
    }
  }

  private void requireSound() {
    if (broken) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          "The store in " + series.folder() + " failed before; start anew.");
    }
  }

  private static StillwatchException damaged(Damage damage) {
    return new StillwatchException(
        Problem.STORE_DAMAGED, String.valueOf(damage.getMessage()), damage);
  }

  private static StillwatchException unwritable(Series series, IOException failure) {
    return new StillwatchException(
        Problem.OUTPUT_UNWRITABLE,
        "The store in " + series.folder() + " fails: " + failure.getMessage(),
        failure);
  }

  @Override
  public void close() throws IOException {
    commit();
    for (FileChannel each : full) {
      each.close();
    }
    channel.close();
  }
}
