package io.stillwatch.sketch;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings exchanges that come in any order into the order of their time: an external merge sort.
 * Rows are gathered in memory, sorted, written out as a run when there are {@value
 * SortedRows#ROWS}, and the runs are merged at the end. So a line may be late by any time, and
 * memory does not grow with the log. Several threads may fill it, each through a {@link Filler} of
 * its own; what comes out depends on what went in alone.
 *
 * <p>Cost: {@value ExchangeSketch#BYTES} bytes of disk for each exchange beyond the first {@value
 * SortedRows#ROWS} of each filler, twice that while {@value #RUNS} runs are made one; 10 MB of
 * memory for each filler, and 5 MB for the merge.
 */
public final class SketchSpool implements AutoCloseable {
  private static final int RUNS = 256;

  private final SpoolFiles files;
  private final List<Filler> fillers = new ArrayList<>();
  private List<Path> runs = new ArrayList<>();

  /** Runs that were made of {@value #RUNS} others. */
  private final List<Path> merged = new ArrayList<>();

  /** Makes a spool that writes its runs below a folder. */
  public SketchSpool(Path folder) {
    this(SpoolFiles.plain(folder));
  }

  /** Makes a spool with runs of another form. */
  public SketchSpool(SpoolFiles files) {
    this.files = files;
  }

  /** A way in for one thread. */
  public synchronized Filler filler() {
    Filler filler = new Filler();
    fillers.add(filler);
    return filler;
  }

  /** Takes the exchanges of one thread. */
  public final class Filler {
    private final SortedRows rows = new SortedRows();

    private Filler() {}

    /** Takes an exchange. */
    public void add(ExchangeSketch sketch) {
      if (rows.full()) {
        writeRun();
      }
      rows.add(sketch);
    }

    private void writeRun() {
      try {
        Path run = newRun();
        try (OutputStream out = written(run)) {
          rows.writeTo(out);
        }
        keep(run);
      } catch (IOException failure) {
        throw unwritable(failure);
      }
    }
  }

  /**
   * Gives all exchanges in the order of their rows' bytes: by time, then by id. May be asked again,
   * when nobody fills it any more.
   */
  public void replay(Consumer<ExchangeSketch> sink) {
    each(row -> sink.accept(row.sketch()));
  }

  /** Gives all exchanges in the same order, many at a time; a block is valid while it is taken. */
  public void replayBlocks(Consumer<SketchBlock> sink) {
    SketchBlock block = new SketchBlock();
    each(
        row -> {
          block.add(row.bytes(), row.from());
          if (block.full()) {
            sink.accept(block);
            block.clear();
          }
        });
    sink.accept(block);
  }

  private void each(RowMerge.Sink sink) {
    try (RowMerge merge = new RowMerge(sources())) {
      merge.each(sink);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          "The spool in " + files.folder() + " cannot be read back.",
          failure);
    }
  }

  private List<Row.Source> sources() throws IOException {
    List<Row.Source> sources = new ArrayList<>(open(merged));
    sources.addAll(open(runs));
    for (Filler filler : fillers) {
      sources.add(filler.rows.source());
    }
    return sources;
  }

  private List<Row.Source> open(List<Path> paths) throws IOException {
    List<Row.Source> sources = new ArrayList<>();
    for (Path path : paths) {
      sources.add(new Row.InStream(files.read(path)));
    }
    return sources;
  }

  private OutputStream written(Path run) throws IOException {
    return new BufferedOutputStream(files.write(run), 1 << 18);
  }

  private Path newRun() throws IOException {
    Files.createDirectories(files.folder());
    return Files.createTempFile(files.folder(), "run", ".spool");
  }

  /** Keeps a run, and makes many of them one before there are more than may be open at once. */
  private synchronized void keep(Path run) throws IOException {
    runs.add(run);
    if (runs.size() < RUNS) {
      return;
    }
    Path whole = newRun();
    merged.add(whole);
    try (RowMerge merge = new RowMerge(open(runs));
        OutputStream out = written(whole)) {
      merge.each(row -> out.write(row.bytes(), row.from(), ExchangeSketch.BYTES));
    }
    for (Path done : runs) {
      Files.delete(done);
    }
    runs = new ArrayList<>();
  }

  /** Removes the runs. */
  @Override
  public void close() {
    List<Path> all = new ArrayList<>(runs);
    all.addAll(merged);
    for (Path run : all) {
      try {
        Files.deleteIfExists(run);
      } catch (IOException failure) {
        throw new StillwatchException(
            Problem.OUTPUT_UNWRITABLE, "The spool file " + run + " cannot be removed.", failure);
      }
    }
    runs = new ArrayList<>();
    merged.clear();
  }

  private StillwatchException unwritable(IOException failure) {
    return new StillwatchException(
        Problem.OUTPUT_UNWRITABLE,
        "The spool in " + files.folder() + " cannot be written.",
        failure);
  }
}
