package io.stillwatch.sketch;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Brings exchanges that come in any order into the order of their time: an external merge sort. Rows are
 * gathered in memory, sorted, written out as a run when there are {@value #ROWS}, and the runs are merged at
 * the end. So a line may be late by any time, and memory does not grow with the log. Not thread-safe.
 *
 * <p>Cost: {@value ExchangeSketch#BYTES} bytes of disk for each exchange of a log that has more than
 * {@value #ROWS}; about 25 MB of memory.
 */
public final class SketchSpool implements AutoCloseable {
  static final int ROWS = 65_536;
  private static final int ROW = ExchangeSketch.BYTES;
  private static final int RUN_BUFFER = 64 * ROW;

  private final Path folder;
  private final ByteBuffer rows = ByteBuffer.allocate(ROWS * ROW);
  private final List<Path> runs = new ArrayList<>();

  /** Makes a spool that writes its runs below a folder. */
  public SketchSpool(Path folder) {
    this.folder = folder;
  }

  /** Takes an exchange. */
  public void add(ExchangeSketch sketch) {
    if (!rows.hasRemaining()) {
      writeRun();
    }
    sketch.write(rows);
  }

  /** Gives all exchanges in the order of their rows' bytes: by time, then by id. May be asked again. */
  public void replay(Consumer<ExchangeSketch> sink) {
    if (runs.isEmpty()) {
      byte[] bytes = rows.array();
      for (int row : sortedRows()) {
        sink.accept(ExchangeSketch.read(ByteBuffer.wrap(bytes, row * ROW, ROW)));
      }
      return;
    }
    if (rows.position() > 0) {
      writeRun();
    }
    mergeRuns(sink);
  }

  private int[] sortedRows() {
    byte[] bytes = rows.array();
    Integer[] order = new Integer[rows.position() / ROW];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, (one, other) -> compareRows(bytes, one * ROW, bytes, other * ROW));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static int compareRows(byte[] one, int from, byte[] other, int start) {
    return Arrays.compareUnsigned(one, from, from + ROW, other, start, start + ROW);
  }

  private void writeRun() {
    try {
      Files.createDirectories(folder);
      Path run = Files.createTempFile(folder, "run", ".spool");
      runs.add(run);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 20)) {
        for (int row : sortedRows()) {
          out.write(rows.array(), row * ROW, ROW);
        }
      }
      rows.clear();
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "The spool in " + folder + " cannot be written.", failure);
    }
  }

  private void mergeRuns(Consumer<ExchangeSketch> sink) {
    PriorityQueue<Run> heads =
        new PriorityQueue<>((one, other) -> compareRows(one.row, 0, other.row, 0));
    try {
      for (Path path : runs) {
        Run run = new Run(path);
        if (run.advance()) {
          heads.add(run);
        }
      }
      while (!heads.isEmpty()) {
        Run least = heads.remove();
        sink.accept(ExchangeSketch.read(ByteBuffer.wrap(least.row)));
        if (least.advance()) {
          heads.add(least);
        }
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "The spool in " + folder + " cannot be read back.", failure);
    }
  }

  /** Removes the runs. */
  @Override
  public void close() {
    for (Path run : runs) {
      try {
        Files.deleteIfExists(run);
      } catch (IOException failure) {
        throw new StillwatchException(
            Problem.OUTPUT_UNWRITABLE, "The spool file " + run + " cannot be removed.", failure);
      }
    }
    runs.clear();
  }

  /** One sorted file, read from its beginning; {@link #row} is its least row not yet given. */
  private static final class Run {
    private final byte[] row = new byte[ROW];
    private final DataInputStream in;
    private long left;

    Run(Path path) throws IOException {
      left = Files.size(path) / ROW;
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), RUN_BUFFER));
    }

    boolean advance() throws IOException {
      if (left == 0) {
        in.close();
        return false;
      }
      left--;
      in.readFully(row);
      return true;
    }
  }
}
