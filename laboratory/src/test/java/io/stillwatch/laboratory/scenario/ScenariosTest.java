package io.stillwatch.laboratory.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Simulation;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.cohort.Cohorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenariosTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "qwen-june, 25000, 28_800_000, 45",
    "qwen-summer, 5000, 151_000_000, 90",
    "moonshot-summer, 5380, 23_000_000, 90",
    "deepseek-july, 6000, 12_100_000, 14",
    "deepseek-february, 300, 150_000, 20",
    "zhipu, 273, 3_400_000, 17",
    "xiaomi, 1500, 400_000, 20",
    "minimax, 8000, 13_000_000, 40",
    "moonshot-february, 700, 3_400_000, 30",
    "hydra, 20000, 18_000_000, 30"
  })
  void aCaseCarriesItsPublishedNumbers(String name, int accounts, String exchanges, int days) {
    CampaignPlan plan = Scenarios.named(name).campaigns().get(0);

    double planned = 0;
    int longest = 0;
    for (CampaignPlan.Pool pool : plan.pools()) {
      planned += plan.perDay() * pool.accounts() * (pool.untilDay() - pool.fromDay());
      longest = Math.max(longest, pool.untilDay());
    }
    assertThat(plan.accounts()).isEqualTo(accounts);
    assertThat(planned)
        .isCloseTo(Double.parseDouble(exchanges.replace("_", "")), within(0.02 * planned));
    assertThat(longest - plan.pools().get(0).fromDay()).isEqualTo(days);
  }

  @Test
  void theSeedCaseStandsAmongFourTimesAsManyHonestAccounts() {
    Scenario seed = Scenarios.named("qwen-june");

    assertThat(seed.honestAccounts())
        .isGreaterThanOrEqualTo(4 * seed.campaigns().get(0).accounts() - 30);
    assertThat(seed.campaigns().get(0).perDay()).isEqualTo(25.6);
  }

  @Test
  void campaignAccountsOfTheSeedCaseSendWhatIsPublishedADay() {
    SimulatorOptions options = SimulatorOptions.of(5, 0.002);
    Simulator.run("qwen-june", folder, options);

    long exchanges = 0;
    long accounts = 0;
    try (Stream<String> truth = Files.lines(folder.resolve("truth.jsonl"))) {
      for (String line :
          truth.filter(line -> line.contains("\"campaign\":\"qwen-june\"")).toList()) {
        exchanges += Long.parseLong(line.replaceAll(".*\"exchanges\":(\\d+).*", "$1"));
        accounts++;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertThat(accounts).isEqualTo(50);
    assertThat((double) exchanges / accounts / 45).isCloseTo(25.6, within(1.5));
  }

  @Test
  void everyScenarioRunsAtASmallScale() {
    for (Scenario scenario : Scenarios.all()) {
      double scale = scenario.campaigns().isEmpty() ? 0.02 : 0.0005;
      SimulatorOptions options = SimulatorOptions.of(1, scale).packed();
      Simulation done = Simulator.run(scenario.name(), folder, options);

      assertThat(done.exchanges()).as(scenario.name()).isPositive();
      assertThat(done.campaignAccounts() > 0)
          .as(scenario.name())
          .isEqualTo(!scenario.campaigns().isEmpty());
    }
  }

  @Test
  void everyTrapCohortHasAScenarioOfItsOwn() {
    for (Cohort cohort : Cohorts.all()) {
      Scenario trap = Scenarios.named("trap-" + cohort.population());

      assertThat(trap.campaigns()).isEmpty();
      assertThat(trap.honest()).containsOnlyKeys(cohort.population());
    }
  }

  @Test
  void everyCaseThatComesWithTheLaboratoryIsAFolderThatSaysWhatHappensAndWhatShouldBeFound() {
    for (Scenario scenario : Scenarios.all()) {
      long campaigns = scenario.campaigns().stream().map(CampaignPlan::name).distinct().count();

      assertThat(scenario.description()).as(scenario.name()).endsWith(".");
      assertThat(scenario.expected().says()).as(scenario.name()).isNotEmpty();
      assertThat(scenario.expected().campaigns()).as(scenario.name()).isEqualTo((int) campaigns);
    }
  }

  @Test
  void aCaseMayBeGivenItsSizeByItsAccounts() {
    Scenario sized = Scenarios.named("zhipu").sized(500, 20_000);

    assertThat(sized.campaignAccounts()).isEqualTo(500);
    assertThat(sized.honestAccounts()).isBetween(19_950, 20_050);
    assertThat(sized.campaigns().get(0).perDay()).as("as busy as before").isEqualTo(733);
    assertThat(Scenarios.named("traps").sized(1, 1000).honestAccounts()).isBetween(990, 1010);
  }

  @Test
  void aMisspeltScenarioNamesTheOnesThereAre() {
    assertThatThrownBy(() -> Scenarios.named("qwen-juni"))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("qwen-june");
  }
}
