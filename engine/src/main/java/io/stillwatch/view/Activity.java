package io.stillwatch.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Exchanges over time in equal bins.
 *
 * @param start the beginning of the first bin
 * @param bin the width of a bin
 * @param counts exchanges in each bin; at most a few hundred bins
 */
public record Activity(Instant start, Duration bin, List<Long> counts) {

  public Activity {
    counts = List.copyOf(counts);
  }
}
