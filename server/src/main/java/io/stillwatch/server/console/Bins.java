package io.stillwatch.server.console;

import io.stillwatch.view.Activity;
import io.stillwatch.view.Wording;
import java.time.Instant;
import java.util.List;

/**
 * Exchanges over time, to be drawn.
 *
 * @param start the beginning of the first bin
 * @param seconds the width of a bin
 * @param width the same in words
 * @param counts exchanges in each bin
 */
public record Bins(Instant start, long seconds, String width, List<Long> counts) {

  public Bins {
    counts = List.copyOf(counts);
  }

  static Bins of(Activity activity) {
    return new Bins(
        activity.start(),
        Math.max(1, activity.bin().toSeconds()),
        Wording.span(activity.bin()),
        activity.counts());
  }
}
