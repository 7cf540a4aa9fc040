package io.stillwatch.sketch;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Many sorted sources as one. The source that gave a row gives the next as long as it is the least,
 * so that runs of a log that was nearly in order are hardly compared. Not thread-safe. Cost: a
 * comparison a row, and log of the number of sources where the source changes.
 */
final class RowMerge implements AutoCloseable {
  private final List<Row.Source> sources;

  RowMerge(List<Row.Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Takes rows. */
  interface Sink {
    void row(Row.Source source) throws IOException;
  }

  /** Gives all rows in order; a row is valid only while it is taken. */
  void each(Sink sink) throws IOException {
    PriorityQueue<Row.Source> heads = new PriorityQueue<>(RowMerge::compare);
    for (Row.Source source : sources) {
      if (source.advance()) {
        heads.add(source);
      }
    }
    while (!heads.isEmpty()) {
      Row.Source least = heads.remove();
      boolean more = true;
      while (more && (heads.isEmpty() || compare(least, heads.element()) <= 0)) {
        sink.row(least);
        more = least.advance();
      }
      if (more) {
        heads.add(least);
      }
    }
  }

  private static int compare(Row.Source one, Row.Source other) {
    return Row.compare(one.bytes(), one.from(), other.bytes(), other.from());
  }

  @Override
  public void close() throws IOException {
    for (Row.Source source : sources) {
      source.close();
    }
  }
}
