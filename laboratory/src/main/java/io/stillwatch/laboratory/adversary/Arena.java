package io.stillwatch.laboratory.adversary;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.baseline.Observations;
import io.stillwatch.laboratory.evaluate.Truth;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where rounds are played: the demonstration's case at a small scale, each strategy simulated once.
 * Mutable; for one thread.
 */
final class Arena {
  private static final String CASE = "demo";

  private final Path folder;
  private final long seed;
  private final double scale;
  private final Map<Strategy, Round> rounds = new HashMap<>();

  Arena(Path folder, long seed, double scale) {
    this.folder = folder;
    this.seed = seed;
    this.scale = scale;
  }

  Round round(Strategy strategy) {
    return rounds.computeIfAbsent(strategy, this::play);
  }

  private Round play(Strategy strategy) {
    Path own = folder.resolve("strategy-" + rounds.size());
    SimulatorOptions options =
        SimulatorOptions.of(seed, scale).evading(strategy.evasions()).packed();
    Simulator.run(Scenarios.named(CASE), own, options);
    Set<String> guilty =
        Truth.read(own).values().stream()
            .filter(known -> !known.honest() && known.exchanges() > 0)
            .map(Truth::account)
            .collect(Collectors.toSet());
    return new Round(strategy, own, Observations.read(own, Progress.NONE), guilty);
  }
}
