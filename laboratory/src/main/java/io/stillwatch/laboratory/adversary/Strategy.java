package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.campaign.Evasions;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tactics in use, each for all accounts. */
public record Strategy(Set<Tactic> tactics) {
  static final Strategy PLAIN = new Strategy(EnumSet.noneOf(Tactic.class));

  public Strategy {
    tactics = Set.copyOf(tactics);
  }

  Strategy with(Tactic tactic) {
    Set<Tactic> more = EnumSet.of(tactic);
    more.addAll(tactics);
    return new Strategy(more);
  }

  /** What an account costs for a round, in plain accounts. */
  double price() {
    return 1 + tactics.stream().mapToDouble(Tactic::price).sum();
  }

  Evasions evasions() {
    Map<Evasion, Double> strengths = new EnumMap<>(Evasion.class);
    tactics.forEach(tactic -> strengths.put(tactic.evasion(), 1.0));
    return new Evasions(strengths);
  }

  /** As in tables: {@code paraphrase, unique-cards}. */
  String words() {
    return tactics.isEmpty()
        ? "none"
        : tactics.stream()
            .sorted()
            .map(one -> one.evasion().word())
            .collect(Collectors.joining(", "));
  }
}
