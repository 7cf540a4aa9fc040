package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.baseline.Observations;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The traffic of one strategy.
 *
 * @param folder where it lies
 * @param log the same as baselines see it
 * @param guilty the adversary's accounts, which only it knows
 */
record Round(Strategy strategy, Path folder, Observations log, Set<String> guilty) {

  Round {
    guilty = Set.copyOf(guilty);
  }

  /** What is left to the adversary where accounts end with their flags. */
  Outcome under(Map<String, Long> flags) {
    long sent = 0;
    long kept = 0;
    for (int row = 0; row < log.size(); row++) {
      String account = log.accountName(row);
      if (guilty.contains(account)) {
        sent++;
        kept += log.time(row) < flags.getOrDefault(account, Long.MAX_VALUE) ? 1 : 0;
      }
    }
    int flagged = (int) guilty.stream().filter(flags::containsKey).count();
    return new Outcome(strategy, guilty.size(), flagged, flags.size() - flagged, sent, kept);
  }
}
