package io.stillwatch.laboratory.adversary;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.evaluate.FolderScan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The adversary against this program and against each baseline. Same seed, scale and build give the
 * same contest. Immutable.
 *
 * @param rounds what each watcher's adversary went through, round by round
 */
public record Contest(long seed, double scale, Map<String, List<Outcome>> rounds) {

  /** A scale that takes about a minute and a half on two cores. */
  public static final double USUAL_SCALE = 0.06;

  /**
   * Plays it.
   *
   * @param folder where traffic is put; the caller removes it
   */
  public static Contest play(
      Path folder, long seed, double scale, FolderScan scan, Progress progress) {
    return play(folder, seed, scale, Watcher.all(scan), progress);
  }

  static Contest play(
      Path folder, long seed, double scale, List<Watcher> watchers, Progress progress) {
    Arena arena = new Arena(folder, seed, scale);
    Map<String, List<Outcome>> rounds = new LinkedHashMap<>();
    for (Watcher watcher : watchers) {
      rounds.put(watcher.name(), Adversary.play(arena, watcher));
      progress.at("contest", rounds.size(), watchers.size());
    }
    return new Contest(seed, scale, rounds);
  }

  /** The rounds against one watcher; none where nobody has that name. */
  List<Outcome> against(String watcher) {
    return rounds.getOrDefault(watcher, List.of());
  }

  /** What a unit of money buys where nobody watches. */
  double unwatched() {
    Outcome plain = rounds.values().iterator().next().get(0);
    return (double) plain.sent() / plain.accounts();
  }

  /** The round in which a unit of money bought most. */
  static Outcome best(List<Outcome> outcomes) {
    Outcome best = outcomes.get(0);
    for (Outcome outcome : outcomes) {
      best = outcome.perUnit() > best.perUnit() ? outcome : best;
    }
    return best;
  }

  /** What half of the harvest costs an account at the least; NaN where it cannot be had. */
  double priceOfHalf(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.keptShare() * throughput(outcome) >= 0.5)
        .mapToDouble(outcome -> outcome.strategy().price())
        .min()
        .orElse(Double.NaN);
  }

  /** What accounts send under a strategy, as a share of what plain ones do. */
  double throughput(Outcome outcome) {
    return (double) outcome.sent() / outcome.accounts() / unwatched();
  }
}
