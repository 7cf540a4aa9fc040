package io.stillwatch.laboratory.evaluate;

import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.scenario.Scenario;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be simulated, as tables. Stateless. */
public final class Catalogue {

  private Catalogue() {}

  /** Every case: how large it is at scale 1, and what a detector should make of it. */
  public static Sheet scenarios() {
    List<List<String>> rows = new ArrayList<>();
    for (Scenario scenario : Scenarios.all()) {
      rows.add(
          List.of(
              scenario.name(),
              scenario.description(),
              scenario.expected().says(),
              String.valueOf(scenario.days()),
              String.valueOf(scenario.campaignAccounts()),
              String.format(Locale.ROOT, "%,d", scenario.campaignExchanges()),
              String.valueOf(scenario.honestAccounts())));
    }
    return new Sheet(
        "Cases",
        List.of("case", "what happens", "expected", "days", "accounts", "exchanges", "honest"),
        rows,
        3);
  }

  /** Every knob of the adversary, by the number that it has among those described publicly. */
  public static Sheet evasions() {
    List<List<String>> rows =
        Stream.of(Evasion.values())
            .sorted(Comparator.comparingInt(Evasion::number))
            .map(
                evasion ->
                    List.of(
                        String.valueOf(evasion.number()), evasion.word(), evasion.description()))
            .toList();
    return new Sheet("Evasions, each from 0 to 1", List.of("no.", "name", "what is done"), rows, 3);
  }
}
