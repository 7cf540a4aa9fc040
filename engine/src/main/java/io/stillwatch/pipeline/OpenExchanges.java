package io.stillwatch.pipeline;

import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.SketchSpool;
import io.stillwatch.sketch.SpoolFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The exchanges of hours that are not over yet, or whose stragglers may still come, in any order.
 * Not thread-safe. Cost: as {@link SketchSpool}, so memory is bounded however many there are.
 */
final class OpenExchanges implements AutoCloseable {
  private final SpoolFiles files;
  private SketchSpool spool;
  private SketchSpool.Filler filler;
  private long least = Long.MAX_VALUE;
  private long count;

  OpenExchanges(SpoolFiles files) {
    this.files = files;
    this.spool = new SketchSpool(files);
    this.filler = spool.filler();
  }

  void add(ExchangeSketch sketch) {
    filler.add(sketch);
    least = Math.min(least, sketch.time());
    count++;
  }

  /** Gives those before a time in their order, and keeps the others. */
  void settle(long before, Consumer<ExchangeSketch> settled) {
    if (least >= before) {
      return;
    }
    SketchSpool whole = spool;
    spool = new SketchSpool(files);
    filler = spool.filler();
    least = Long.MAX_VALUE;
    count = 0;
    try (whole) {
      whole.replay(
          sketch -> {
            if (sketch.time() < before) {
              settled.accept(sketch);
            } else {
              add(sketch);
            }
          });
    }
  }

  /** Gives all in their order. */
  void each(Consumer<ExchangeSketch> sink) {
    spool.replay(sink);
  }

  /** Writes all. */
  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    ByteBuffer row = ByteBuffer.allocate(ExchangeSketch.BYTES);
    try {
      each(
          sketch -> {
            sketch.write(row.clear());
            try {
              out.write(row.array());
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /** Adds what {@link #write} wrote. */
  void read(DataInput in) throws IOException {
    byte[] row = new byte[ExchangeSketch.BYTES];
    for (long left = in.readLong(); left > 0; left--) {
      in.readFully(row);
      add(ExchangeSketch.read(ByteBuffer.wrap(row)));
    }
  }

  @Override
  public void close() {
    spool.close();
  }
}
