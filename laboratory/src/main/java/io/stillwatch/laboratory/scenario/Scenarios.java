package io.stillwatch.laboratory.scenario;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.List;

/** All cases. */
public final class Scenarios {
  private static final List<Scenario> ALL = List.of(Incidents.QWEN_JUNE, Incidents.DEMO);

  private Scenarios() {}

  /** All of them, the seed case first. */
  public static List<Scenario> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Scenario named(String name) {
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
}
