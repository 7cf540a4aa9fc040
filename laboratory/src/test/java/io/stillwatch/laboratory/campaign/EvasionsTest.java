package io.stillwatch.laboratory.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.scenario.Expected;
import io.stillwatch.laboratory.scenario.Scenario;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvasionsTest {
  @TempDir Path folder;

  @Test
  void aNameWithoutAStrengthIsTurnedAllTheWay() {
    Evasions evasions = Evasions.parse(List.of("unique-cards", "dilution=0.25"));

    assertThat(evasions.of(Evasion.UNIQUE_CARDS)).isEqualTo(1);
    assertThat(evasions.of(Evasion.DILUTION)).isEqualTo(0.25);
    assertThat(evasions.of(Evasion.SLOW_START)).isZero();
  }

  @Test
  void strengthsOutOfRangeAndUnknownNamesAreRefused() {
    for (String word :
        List.of("dilution=2", "dilution=-1", "dilution=much", "dilution=NaN", "magic=1")) {
      assertThatThrownBy(() -> Evasions.parse(List.of(word)))
          .as(word)
          .isInstanceOf(StillwatchException.class);
    }
  }

  @Test
  void everyEvasionChangesTheLogAndLeavesHonestAccountsAsTheyWere() throws IOException {
    List<String> plain = run(Evasions.NONE);
    for (Evasion evasion : Evasion.values()) {
      List<String> evaded = run(new Evasions(Map.of(evasion, 1.0)));

      assertThat(campaign(evaded)).as(evasion.word()).isNotEqualTo(campaign(plain));
      assertThat(honest(evaded)).as(evasion.word()).isEqualTo(honest(plain));
    }
  }

  @Test
  void uniqueCardsMeansOneCardAnAccount() throws IOException {
    run(new Evasions(Map.of(Evasion.UNIQUE_CARDS, 1.0)));

    List<String> cards = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("accounts.jsonl"))) {
      cards.add(line.replaceAll(".*\"payment\":\"([^\"]*)\".*", "$1"));
    }
    assertThat(cards).doesNotHaveDuplicates();
  }

  /** The lines of exchanges without their random ids, each with what its account is in truth. */
  private List<String> run(Evasions evasions) throws IOException {
    CampaignPlan plan = Scenarios.named("failover").campaigns().get(0).scaled(0.003);
    Scenario scenario =
        new Scenario(
            "small",
            "",
            "2026-05-01",
            22,
            List.of(plan),
            Map.of("ordinary", 20),
            0.5,
            new Expected(1, 0, 0, ""));
    Simulator.run(scenario, folder, SimulatorOptions.of(9, 1).evading(evasions));
    List<String> campaign = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
      if (!line.contains("\"campaign\":null")) {
        campaign.add(line.substring(12, 31));
      }
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("exchanges.jsonl"))) {
      String rest = line.substring(line.indexOf("\"time\""));
      boolean guilty = campaign.stream().anyMatch(rest::contains);
      lines.add((guilty ? "campaign " : "honest ") + rest);
    }
    // What one account's accounts file says belongs to it as much as its exchanges do.
    for (String line : Files.readAllLines(folder.resolve("accounts.jsonl"))) {
      boolean guilty = campaign.stream().anyMatch(line::contains);
      lines.add((guilty ? "campaign " : "honest ") + line);
    }
    return lines;
  }

  private static List<String> campaign(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("campaign")).toList();
  }

  private static List<String> honest(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("honest")).toList();
  }
}
