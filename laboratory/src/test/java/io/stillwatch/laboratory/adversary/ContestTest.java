package io.stillwatch.laboratory.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.evaluate.FolderScan;
import io.stillwatch.laboratory.evaluate.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContestTest {
  private static final double SCALE = 0.01;

  @TempDir Path folder;

  @Test
  void againstWhoNeverFlagsTheFirstRoundKeepsEverything() {
    Contest contest = play(traffic -> campaigns(traffic, ""));

    List<Outcome> outcomes = contest.against("Stillwatch");
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst().keptShare()).isEqualTo(1);
    assertThat(outcomes.getFirst().flagged()).isZero();
    assertThat(contest.priceOfHalf(outcomes)).isEqualTo(1);
  }

  @Test
  void againstWhoFlagsAllFromTheStartEveryTacticIsTriedInVain() {
    Contest contest = play(traffic -> campaigns(traffic, everybody(traffic)));

    List<Outcome> outcomes = contest.against("Stillwatch");
    assertThat(outcomes).hasSize(Tactic.values().length + 2);
    assertThat(outcomes).allMatch(outcome -> outcome.kept() == 0);
    assertThat(contest.priceOfHalf(outcomes)).isNaN();
    assertThat(ContestReport.text(contest)).contains("not to be had", "without bound");
  }

  @Test
  void aTacticThatPaysIsKeptAndTheNextIsTriedOnTop() {
    // Blind to whoever keeps human hours: the daily rhythm is what pays.
    Contest contest =
        play(traffic -> campaigns(traffic, keepsHumanHours(traffic) ? "" : everybody(traffic)));

    List<Outcome> outcomes = contest.against("Stillwatch");
    Outcome best = Contest.best(outcomes);
    assertThat(best.strategy().tactics()).contains(Tactic.RHYTHM);
    assertThat(best.keptShare()).isEqualTo(1);
    assertThat(outcomes.getLast()).isEqualTo(best);
  }

  @Test
  void theReportNamesEveryMethodAndDrawsALineForEach() {
    FolderScan scan = traffic -> campaigns(traffic, "");
    Contest contest = Contest.play(folder, 3, 0.002, scan, Progress.NONE);
    String page = ContestReport.html(contest);

    assertThat(contest.rounds()).hasSize(10);
    contest.rounds().keySet().forEach(name -> assertThat(page).contains(">" + name));
    assertThat(page).contains("<svg").contains("fill=\"none\" class=\"reach\"");
    assertThat(ContestReport.markdown(contest)).contains("| Stillwatch | none |");
  }

  private Contest play(FolderScan scan) {
    return Contest.play(folder, 3, SCALE, List.of(new Watcher.Program(scan)), Progress.NONE);
  }

  private static boolean keepsHumanHours(Path traffic) {
    try {
      return Files.readString(traffic.resolve("simulation.json")).contains("daily-rhythm");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String everybody(Path traffic) {
    String accounts =
        Truth.read(traffic).keySet().stream()
            .map(
                account ->
                    "{\"account\":\"%s\",\"membership\":1,\"flagged_at\":\"2026-01-01T00:00:00Z\"}"
                        .formatted(account))
            .collect(Collectors.joining(","));
    return "{\"id\":\"x\",\"detected_at\":\"2026-01-01T00:00:00Z\",\"accounts\":[%s]}"
        .formatted(accounts);
  }

  private static Path campaigns(Path traffic, String found) {
    Path file = traffic.resolve("campaigns.json");
    try {
      return Files.writeString(file, "{\"campaigns\":[" + found + "]}");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
