package io.stillwatch.laboratory.scenario;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.cohort.Cohorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All cases. */
public final class Scenarios {
  private static final Expected NO_ACCUSATION = new Expected(0, 0, 1, "no accusation");
  private static final List<Scenario> ALL = build();

  private Scenarios() {}

  /** All of them, the seed case first. */
  public static List<Scenario> all() {
    return ALL;
  }

  /**
   * The one of that name; {@code trap-NAME} is a cohort among nothing but itself, and {@code
   * trap-NAME-among-people} the same among ordinary people. What has a separator in it is a folder
   * with a {@code scenario.json}.
   */
  public static Scenario named(String name) {
    if (name.contains("/")) {
      return ScenarioFile.read(Path.of(name));
    }
    for (Scenario scenario : ALL) {
      if (scenario.name().equals(name)) {
        return scenario;
      }
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        "no scenario "
            + name
            + "; there are "
            + String.join(", ", ALL.stream().map(Scenario::name).toList()));
  }

  private static List<Scenario> build() {
    List<Scenario> all = new ArrayList<>();
    ScenarioFile.shipped().forEach(name -> all.add(ScenarioFile.shipped(name)));
    for (Cohort cohort : Cohorts.all()) {
      all.add(
          trap(
              "trap-" + cohort.population(),
              cohort.population() + ", among nothing but itself.",
              Map.of(cohort.population(), cohort.alone())));
      if (!cohort.population().equals("ordinary")) {
        all.add(
            trap(
                "trap-" + cohort.population() + "-among-people",
                cohort.population() + ", among ordinary people.",
                Map.of(cohort.population(), cohort.alone(), "ordinary", 2000)));
      }
    }
    return List.copyOf(all);
  }

  private static Scenario trap(String name, String description, Map<String, Integer> honest) {
    return new Scenario(name, description, "2026-04-20", 14, List.of(), honest, 0.7, NO_ACCUSATION);
  }
}
