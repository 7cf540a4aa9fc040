package io.stillwatch.laboratory.evaluate;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.baseline.Observations;
import io.stillwatch.laboratory.evaluate.Evaluation.Accusers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs baselines as somebody would who runs them now and then: at six moments of the log, each time
 * on all that came before. Whom a method accuses is what it says at the end; an account counts as
 * flagged at the first of those moments at which it was accused. Stateless.
 */
final class BaselineRuns {
  private static final int MOMENTS = 6;

  private BaselineRuns() {}

  static List<Accusers> of(Path folder, List<Baseline> baselines, Progress progress) {
    if (baselines.isEmpty()) {
      return List.of();
    }
    Observations log = Observations.read(folder, progress);
    List<Accusers> accusers = new ArrayList<>();
    for (Baseline baseline : baselines) {
      accusers.add(run(baseline, log));
      progress.at("baselines", accusers.size(), baselines.size());
    }
    return accusers;
  }

  static Accusers run(Baseline baseline, Observations log) {
    Method method = new Method(baseline.name(), baseline.source(), baseline.grouping());
    if (log.size() == 0) {
      return new Accusers(method, List.of());
    }
    long first = log.time(0);
    long last = log.time(log.size() - 1) + 1;
    Map<Integer, Long> flags = new HashMap<>();
    List<int[]> groups = List.of();
    for (int moment = 1; moment <= MOMENTS; moment++) {
      long at = first + (last - first) * moment / MOMENTS;
      groups = baseline.accuse(log.until(at));
      for (int[] group : groups) {
        for (int account : group) {
          flags.putIfAbsent(account, at);
        }
      }
    }
    List<FoundCampaign> found = new ArrayList<>();
    for (int[] group : groups) {
      if (group.length > 0) {
        found.add(campaign(String.valueOf(found.size() + 1), group, flags, log));
      }
    }
    return new Accusers(method, found);
  }

  private static FoundCampaign campaign(
      String id, int[] group, Map<Integer, Long> flags, Observations log) {
    List<FoundCampaign.Accused> accused = new ArrayList<>();
    long detected = Long.MAX_VALUE;
    for (int account : group) {
      long flagged = flags.getOrDefault(account, Long.MAX_VALUE);
      detected = Math.min(detected, flagged);
      accused.add(new FoundCampaign.Accused(log.name(account), 1, flagged));
    }
    return new FoundCampaign(id, "", Double.NaN, Double.NaN, Double.NaN, 0, detected, accused);
  }
}
