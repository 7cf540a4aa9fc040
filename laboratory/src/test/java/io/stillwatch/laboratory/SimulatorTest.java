package io.stillwatch.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.campaign.Evasions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SimulatorTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Simulator.run("demo", folder.resolve("one"), small(7));
    Simulator.run("demo", folder.resolve("two"), small(7));

    for (String file : List.of("exchanges.jsonl", "accounts.jsonl", "truth.jsonl")) {
      assertThat(
              Files.mismatch(
                  folder.resolve("one").resolve(file), folder.resolve("two").resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGivesOtherAccounts() throws IOException {
    Simulator.run("demo", folder.resolve("one"), small(7));
    Simulator.run("demo", folder.resolve("two"), small(8));

    assertThat(accounts(folder.resolve("one")))
        .doesNotContainAnyElementsOf(accounts(folder.resolve("two")));
  }

  @Test
  void theTruthCountsWhatTheExchangesHold() throws IOException {
    Simulation done = Simulator.run("demo", folder, small(3));

    Map<String, Long> counted = new HashMap<>();
    for (JsonNode line : lines("exchanges.jsonl")) {
      counted.merge(line.path("account").asString(""), 1L, Long::sum);
    }
    long sum = 0;
    for (JsonNode line : lines("truth.jsonl")) {
      long said = line.path("exchanges").asLong(-1);
      assertThat(counted.getOrDefault(line.path("account").asString(""), 0L)).isEqualTo(said);
      sum += said;
    }
    assertThat(done.exchanges()).isEqualTo(sum);
  }

  @Test
  void noFieldIsThereForOnePopulationAndAbsentForAnother() throws IOException {
    Simulator.run("demo", folder, small(4));

    Map<String, String> populations = populations();
    Map<String, Set<String>> keys = new TreeMap<>();
    for (String file : List.of("exchanges.jsonl", "accounts.jsonl")) {
      for (JsonNode line : lines(file)) {
        Set<String> names = new TreeSet<>(line.propertyNames());
        // A registered scope is the one field that only who registered has.
        names.remove("authorised");
        keys.computeIfAbsent(file, name -> names);
        assertThat(names)
            .as(populations.get(line.path("account").asString("")))
            .isEqualTo(keys.get(file));
      }
    }
  }

  @Test
  void accountNamesHaveOneShapeAndTheirOrderTellsNothing() throws IOException {
    Simulator.run("demo", folder, small(5));

    List<Integer> places = new ArrayList<>();
    List<JsonNode> truth = lines("truth.jsonl");
    for (int i = 0; i < truth.size(); i++) {
      assertThat(truth.get(i).path("account").asString("")).matches("acct_[0-9a-z]{14}");
      if (!truth.get(i).path("campaign").isNull()) {
        places.add(i);
      }
    }
    double mean = places.stream().mapToInt(Integer::intValue).average().orElse(-1);
    assertThat(mean / truth.size()).isBetween(0.3, 0.7);
  }

  @Test
  void everyExchangeLiesWithinTheRunAndAfterItsAccountWasOpened() throws IOException {
    Simulator.run("demo", folder, small(6));

    Map<String, String> opened = new HashMap<>();
    for (JsonNode line : lines("accounts.jsonl")) {
      opened.put(line.path("account").asString(""), line.path("created").asString(""));
    }
    for (JsonNode line : lines("exchanges.jsonl")) {
      String time = line.path("time").asString("");
      assertThat(time).isBetween("2026-04-21T00:00:00.000Z", "2026-05-02T00:00:00.000Z");
      assertThat(time).isGreaterThanOrEqualTo(opened.get(line.path("account").asString("")));
    }
  }

  @Test
  void whatTheLogShallLackIsNotThere() throws IOException {
    SimulatorOptions options =
        new SimulatorOptions(
            1,
            0.01,
            Evasions.NONE,
            Optional.empty(),
            Optional.empty(),
            Set.of(Omission.values()),
            false,
            Progress.NONE);
    Simulator.run("demo", folder, options);

    assertThat(folder.resolve("accounts.jsonl")).doesNotExist();
    assertThat(lines("exchanges.jsonl").get(0).propertyNames())
        .doesNotContain("ip", "prompt", "system", "completion", "reasoning")
        .contains("time", "account", "output_tokens");
  }

  @Test
  void aCompressedRunHoldsTheSameLines() throws IOException {
    Simulator.run("demo", folder.resolve("plain"), small(2));
    SimulatorOptions options = SimulatorOptions.of(2, 0.01).packed();
    Simulator.run("demo", folder.resolve("packed"), options);

    try (InputStream packed =
        new GZIPInputStream(
            Files.newInputStream(folder.resolve("packed").resolve("exchanges.jsonl.gz")))) {
      assertThat(packed.readAllBytes())
          .isEqualTo(Files.readAllBytes(folder.resolve("plain").resolve("exchanges.jsonl")));
    }
  }

  @Test
  void omissionsAreNamedAsOnTheCommandLine() {
    assertThat(Omission.parse(List.of("prompts", "accounts")))
        .containsExactlyInAnyOrder(Omission.PROMPTS, Omission.ACCOUNTS);
    assertThatThrownBy(() -> Omission.parse(List.of("everything")))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("everything");
  }

  private static SimulatorOptions small(long seed) {
    return SimulatorOptions.of(seed, 0.01);
  }

  private List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private Map<String, String> populations() throws IOException {
    Map<String, String> populations = new HashMap<>();
    for (JsonNode line : lines("truth.jsonl")) {
      populations.put(line.path("account").asString(""), line.path("population").asString(""));
    }
    return populations;
  }

  private static List<String> accounts(Path run) throws IOException {
    List<String> accounts = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve("truth.jsonl"))) {
      accounts.add(MAPPER.readTree(line).path("account").asString(""));
    }
    return accounts;
  }
}
