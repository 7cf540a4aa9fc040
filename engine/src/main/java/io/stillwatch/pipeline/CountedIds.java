package io.stillwatch.pipeline;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ids that were counted, with the time at which each was: {@value #RECENT} in memory, the
 * others in sorted runs on disk, of which two of like size are made one. Not thread-safe. Cost: 16
 * bytes of disk for each id and again as much while runs are made one, 40 MB of memory, and a
 * look-up in as many runs as the number of ids has doublings beyond what is in memory.
 *
 * <p>Source: O'Neil, Cheng, Gawlick and O'Neil, "The log-structured merge-tree", Acta Informatica
 * 1996.
 */
final class CountedIds implements AutoCloseable {
  private static final int RECENT = 1 << 20;

  private final Path folder;
  private final Long2LongOpenHashMap recent = new Long2LongOpenHashMap();
  private final List<IdRun> runs = new ArrayList<>();

  /** None was counted; runs are written into a folder. */
  CountedIds(Path folder) {
    this.folder = folder;
    recent.defaultReturnValue(Long.MAX_VALUE);
  }

  /** Counts an exchange; says whether its id was not counted before. */
  boolean first(long id, long time) {
    if (timeOf(id) != Long.MAX_VALUE) {
      return false;
    }
    recent.put(id, time);
    if (recent.size() == RECENT) {
      spill();
    }
    return true;
  }

  /** When an id was counted, {@link Long#MAX_VALUE} if it was not. */
  long timeOf(long id) {
    long time = recent.get(id);
    for (int run = runs.size() - 1; run >= 0 && time == Long.MAX_VALUE; run--) {
      time = runs.get(run).timeOf(id);
    }
    return time;
  }

  private void spill() {
    try {
      long[] ids = recent.keySet().toLongArray();
      Arrays.sort(ids);
      Path file = newFile();
      try (IdRunWriter writer = new IdRunWriter(file)) {
        for (long id : ids) {
          writer.add(id, recent.get(id));
        }
      }
      runs.add(IdRun.open(file));
      recent.clear();
      while (runs.size() > 1 && alike(last(1), last(0))) {
        mergeLast();
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "The ids in " + folder + " cannot be written.", failure);
    }
  }

  /** Writes all ids with their times. */
  void write(DataOutput out) throws IOException {
    out.writeInt(runs.size());
    for (IdRun run : runs) {
      out.writeInt(run.size());
      for (int place = 0; place < run.size(); place++) {
        out.writeLong(run.id(place));
        out.writeLong(run.time(place));
      }
    }
    out.writeInt(recent.size());
    for (Long2LongMap.Entry entry : recent.long2LongEntrySet()) {
      out.writeLong(entry.getLongKey());
      out.writeLong(entry.getLongValue());
    }
  }

  /** Takes what {@link #write} wrote, where nothing was counted yet. */
  void read(DataInput in) throws IOException {
    int count = in.readInt();
    for (int run = 0; run < count; run++) {
      Path file = newFile();
      try (IdRunWriter writer = new IdRunWriter(file)) {
        for (int left = in.readInt(); left > 0; left--) {
          writer.add(in.readLong(), in.readLong());
        }
      }
      runs.add(IdRun.open(file));
    }
    for (int left = in.readInt(); left > 0; left--) {
      recent.put(in.readLong(), in.readLong());
    }
  }

  private static boolean alike(IdRun older, IdRun newer) {
    return older.size() <= 2L * newer.size() && (long) older.size() + newer.size() <= IdRun.MOST;
  }

  private IdRun last(int before) {
    return runs.get(runs.size() - 1 - before);
  }

  private void mergeLast() throws IOException {
    Path file = newFile();
    IdRun older = last(1);
    IdRun newer = last(0);
    try (IdRunWriter writer = new IdRunWriter(file)) {
      writer.merge(older, newer);
    }
    runs.subList(runs.size() - 2, runs.size()).clear();
    runs.add(IdRun.open(file));
    older.delete();
    newer.delete();
  }

  private Path newFile() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "ids", ".run");
  }

  /** Removes the runs. */
  @Override
  public void close() {
    try {
      for (IdRun run : runs) {
        run.delete();
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "The ids in " + folder + " cannot be removed.", failure);
    }
    runs.clear();
  }
}
