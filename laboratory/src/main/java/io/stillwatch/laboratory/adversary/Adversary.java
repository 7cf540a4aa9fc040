package io.stillwatch.laboratory.adversary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Climbs: after a round in which accounts were flagged it tries the cheapest tactic that it has not
 * yet tried, and keeps it where a unit of money then buys more of the harvest. What alone did not
 * pay may pay together, so when nothing single helped it goes on with all that was tried.
 * Stateless.
 */
final class Adversary {
  private static final double CONTENT = 0.98;
  private static final List<Tactic> CHEAPEST_FIRST =
      Arrays.stream(Tactic.values()).sorted(Comparator.comparingDouble(Tactic::price)).toList();

  private Adversary() {}

  /** The rounds that it plays against a watcher, the plain one first. */
  static List<Outcome> play(Arena arena, Watcher watcher) {
    List<Outcome> outcomes = new ArrayList<>();
    Outcome best = outcome(arena, watcher, Strategy.PLAIN);
    outcomes.add(best);
    Strategy all = Strategy.PLAIN;
    for (Tactic tactic : CHEAPEST_FIRST) {
      if (best.keptShare() >= CONTENT) {
        return outcomes;
      }
      all = all.with(tactic);
      Outcome tried = outcome(arena, watcher, best.strategy().with(tactic));
      outcomes.add(tried);
      best = tried.perUnit() > best.perUnit() ? tried : best;
    }
    if (best.keptShare() < CONTENT
        && outcomes.stream().map(Outcome::strategy).noneMatch(all::equals)) {
      outcomes.add(outcome(arena, watcher, all));
    }
    return outcomes;
  }

  private static Outcome outcome(Arena arena, Watcher watcher, Strategy strategy) {
    Round round = arena.round(strategy);
    return round.under(watcher.flags(round));
  }
}
