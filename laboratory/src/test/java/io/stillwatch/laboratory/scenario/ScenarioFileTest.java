package io.stillwatch.laboratory.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Simulation;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.campaign.Evasions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that somebody wrote down in a folder of his own. */
final class ScenarioFileTest {
  private static final String OWN =
      """
      {
        "description": "Twelve accounts among some people.",
        "start": "2026-05-01",
        "days": 3,
        "cohorts": {"ordinary": 20, "class": 10},
        "campaigns": [
          {
            "name": "own",
            "part": "graders",
            "pools": [{"accounts": 12, "from_day": 1, "until_day": 3}],
            "per_day": 9.5,
            "work": {"task-mathematics": 1},
            "stages": {"grade": 0.5},
            "wordings": 2,
            "supply": {"accounts_per_card": 3, "disposable": 0.5, "batch": 6},
            "networks": 1,
            "evasions": {"paraphrase": 0.25}
          }
        ],
        "expected": {"campaigns": 1, "recall": 0.9, "precision": 1, "says": "one campaign"}
      }
      """;

  @TempDir Path folder;

  private Scenario read(String json) throws IOException {
    Files.writeString(folder.resolve("scenario.json"), json);
    return Scenarios.named(folder + "/");
  }

  @Test
  void aFolderOfOnesOwnIsACase() throws IOException {
    Scenario own = read(OWN);

    assertThat(own.name()).isEqualTo(folder.getFileName().toString());
    assertThat(own.honest()).isEqualTo(Map.of("ordinary", 20, "class", 10));
    assertThat(own.expected()).isEqualTo(new Expected(1, 0.9, 1, "one campaign"));
    assertThat(own.campaigns().get(0).part()).isEqualTo("graders");
    assertThat(own.campaigns().get(0).ways())
        .isEqualTo(new Evasions(Map.of(Evasion.PARAPHRASE, 0.25)));

    Simulation made = Simulator.run(own, folder.resolve("traffic"), SimulatorOptions.DEFAULT);
    List<String> truth = Files.readAllLines(folder.resolve("traffic/truth.jsonl"));
    assertThat(made.campaignAccounts()).isEqualTo(12);
    assertThat(truth.stream().filter(line -> line.contains("\"population\":\"graders\"")))
        .hasSize(12)
        .allMatch(line -> line.contains("\"campaign\":\"own\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"days\": 3|\"days\": 401",
        "\"until_day\": 3|\"until_day\": 4",
        "\"accounts\": 12|\"accounts\": 0",
        "\"accounts\": 12|\"accounts\": 2000000000",
        "\"per_day\": 9.5|\"per_day\": -1",
        "\"grade\": 0.5|\"grade\": 1.5",
        "\"paraphrase\": 0.25|\"paraphrase\": 2",
        "\"paraphrase\"|\"parafrase\"",
        "\"task-mathematics\"|\"task-alchemy\"",
        "\"grade\"|\"steal\"",
        "\"wordings\"|\"words\"",
        "\"campaigns\": [|\"campaign\": [",
      })
  void whatIsNoCaseIsToldWithItsFile(String right, String wrong) {
    assertThatThrownBy(() -> read(OWN.replace(right, wrong)))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("scenario.json does not tell a case");
  }

  @Test
  void aFolderWithoutACaseIsTold() {
    assertThatThrownBy(() -> Scenarios.named(folder + "/nowhere"))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("scenario.json does not tell a case");
  }
}
