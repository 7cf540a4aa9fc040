package io.stillwatch.laboratory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {
  private static final String TRUTH =
      """
      {"account":"a1","population":"campaign","campaign":"first","exchanges":2}
      {"account":"a2","population":"campaign","campaign":"first","exchanges":2}
      {"account":"b1","population":"campaign","campaign":"second","exchanges":1}
      {"account":"b2","population":"campaign","campaign":"second","exchanges":0}
      {"account":"h1","population":"ordinary","campaign":null,"exchanges":1}
      {"account":"h2","population":"class","campaign":null,"exchanges":1}
      """;
  private static final String EXCHANGES =
      """
      {"id":"1","time":"2026-05-01T00:00:00Z","account":"a1","tools":["x",{"y":[1]}]}
      {"id":"2","time":"2026-05-01T10:00:00Z","account":"a1"}
      {"id":"3","time":"2026-05-01T01:00:00Z","account":"a2"}
      {"id":"4","account":"a2","time":"2026-05-01T02:00:00Z","prompt":"\\"account\\":\\"h1\\""}
      {"id":"5","time":"2026-05-01T03:00:00Z","account":"b1"}
      {"id":"6","time":"2026-05-01T03:00:00Z","account":"h1"}
      {"id":"7","time":"2026-05-01T03:00:00Z","account":"h2"}
      """;

  @TempDir Path folder;

  @Test
  void recallAndLeakAreThoseOfTheAccountsAndTheirFlags() throws IOException {
    Figures figures = of(found("x", "2026-05-01T05:00:00Z", "a1"));

    CampaignFigures first = figures.campaigns().get(0);
    assertThat(first.campaign()).isEqualTo("first");
    assertThat(first.recall()).isEqualTo(0.5);
    // One exchange of a1 before its flag, and both of a2, which was never flagged.
    assertThat(first.leaked()).isEqualTo(3);
    assertThat(first.leakedShare()).isEqualTo(0.75);
    assertThat(first.hoursUntilDetected()).isEqualTo(5);
    assertThat(figures.precision()).isEqualTo(1);
  }

  @Test
  void accountsThatNeverSentAnythingCannotBeMissed() throws IOException {
    Figures figures = of(found("x", "2026-05-01T05:00:00Z", "b1"));

    assertThat(figures.campaigns().get(1).recall()).isEqualTo(1);
  }

  @Test
  void aCampaignOfHonestAccountsIsFalseAndSaysWhomItHit() throws IOException {
    Figures figures = of(found("x", "2026-05-01T05:00:00Z", "h2"));

    assertThat(figures.falseCampaigns()).isEqualTo(1);
    assertThat(figures.honestAccused()).isEqualTo(1);
    assertThat(figures.populations()).contains(new PopulationFigures("class", 1, 1));
    assertThat(Tables.text(List.of(figures))).contains("1 of 1 class accused");
  }

  @Test
  void oneCampaignFoundTwiceIsSplitAndTwoFoundAsOneAreMixed() throws IOException {
    Figures split =
        of(
            found("x", "2026-05-01T05:00:00Z", "a1")
                + ","
                + found("y", "2026-05-01T05:00:00Z", "a2"));
    Figures mixed = of(found("x", "2026-05-01T05:00:00Z", "a1", "a2", "b1"));

    assertThat(split.split()).isEqualTo(1);
    assertThat(split.mixed()).isZero();
    assertThat(mixed.split()).isZero();
    assertThat(mixed.mixed()).isEqualTo(1);
  }

  @Test
  void nothingFoundIsNoErrorAndLeaksAll() throws IOException {
    Figures figures = of("");

    assertThat(figures.campaigns().get(0).leakedShare()).isEqualTo(1);
    assertThat(Tables.markdown(List.of(figures)))
        .contains("| first | Stillwatch | 2 | 0.0000 | 1.0000 | never |");
    assertThat(Tables.json(List.of(figures))).contains("\"recall\" : 0.0").doesNotContain("NaN");
  }

  @Test
  void membershipIsHeldAgainstWhoIsGuilty() throws IOException {
    Figures figures = of(found("x", "2026-05-01T05:00:00Z", "a1", "a2", "b1", "h1"));

    Calibration.Bin nineTenths = figures.calibration().bins().get(9);
    assertThat(nineTenths.accounts()).isEqualTo(4);
    assertThat(nineTenths.said()).isCloseTo(0.9, within(1e-9));
    assertThat(nineTenths.observed()).isEqualTo(0.75);
    assertThat(figures.calibration().error()).isCloseTo(0.15, within(1e-9));
    assertThat(EvaluationPage.of(List.of(figures))).contains("4 accounts: said 0.900");
  }

  @Test
  void aCampaignOfSeveralKindsOfAccountIsToldByKind() throws IOException {
    String parts =
        TRUTH.replace("\"a2\",\"population\":\"campaign\"", "\"a2\",\"population\":\"cleaners\"");
    Figures figures = of(found("x", "2026-05-01T05:00:00Z", "a1"), parts);

    assertThat(figures.campaigns().get(0).parts())
        .containsExactly(
            new PopulationFigures("campaign", 1, 1), new PopulationFigures("cleaners", 1, 0));
    assertThat(figures.campaigns().get(1).parts()).as("of one kind").isEmpty();
    assertThat(Tables.markdown(List.of(figures)))
        .contains("Campaigns of several kinds of account", "cleaners | Stillwatch | 1 | 0.000");
  }

  @Test
  void howMuchIsHarvestIsHeldAgainstWhatWas() throws IOException {
    String harvested =
        TRUTH.replace(
            "\"campaign\":\"first\",\"exchanges\":2",
            "\"campaign\":\"first\",\"exchanges\":2,\"harvested\":1");
    String told =
        found("x", "2026-05-01T05:00:00Z", "a1", "a2")
            .replace(
                "\"id\":",
                "\"exchanges\":4,\"stages\":{\"harvest\":0.4,\"ordinary_use\":0.6},\"id\":");
    Figures figures = of(told, harvested);

    assertThat(figures.harvest().was()).isEqualTo(0.5);
    assertThat(figures.harvest().said()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void aCaseThatSaysWhatIsExpectedIsHeldToIt() throws IOException {
    String both = found("x", "2026-05-01T05:00:00Z", "a1", "a2");
    Files.writeString(
        folder.resolve("simulation.json"),
        "{\"case\":\"c\",\"campaigns\":2,\"recall\":0.6,\"precision\":1}");
    assertThat(of(both).asExpected()).as("one campaign where two are expected").isFalse();
    String two = both + "," + found("y", "2026-05-01T05:00:00Z", "b1");
    assertThat(of(two).asExpected()).isTrue();
    assertThat(Summary.of(List.of(of(both), of(two))).get(0).asExpected()).isEqualTo(1);
    Files.writeString(
        folder.resolve("simulation.json"),
        "{\"case\":\"c\",\"campaigns\":2,\"recall\":1,\"precision\":1}");
    assertThat(of(both).asExpected()).isFalse();
  }

  @Test
  void baselinesStandBesideTheScanOnTheSameRows() throws IOException {
    of("");
    List<Figures> figures =
        Evaluation.compared(
            folder,
            List.of(
                new FolderScan.Named(
                    Method.STILLWATCH, traffic -> traffic.resolve("campaigns.json"))),
            Baseline.all(),
            Progress.NONE);

    assertThat(figures).hasSize(1 + Baseline.all().size());
    assertThat(figures.get(0).method()).isEqualTo(Method.STILLWATCH);
    assertThat(figures).allMatch(one -> one.honestAccounts() == 2);
  }

  @Test
  void runsOfOneCaseAreOneRowWithIntervals() throws IOException {
    Figures found = of(found("x", "2026-05-01T05:00:00Z", "a1", "a2"));
    Figures missed = of("");
    Summary first = Summary.of(List.of(found, missed)).get(0);

    assertThat(first.runs()).isEqualTo(2);
    assertThat(first.missed()).isEqualTo(1);
    assertThat(first.recall().value()).isEqualTo(0.5);
    assertThat(first.recall().low()).isBetween(0.1, 0.2);
    assertThat(first.leaked().low()).isLessThan(first.leaked().value());
  }

  @Test
  void namesThatAHostileLogBringsAreEscapedInEveryForm() throws IOException {
    String hostile = "<script>|x\\u001b[2J";
    of("");
    Files.writeString(
        folder.resolve("truth.jsonl"), TRUTH.replace("\"first\"", "\"" + hostile + "\""));
    Figures figures = Evaluation.of(folder, folder.resolve("campaigns.json"));

    assertThat(EvaluationPage.of(List.of(figures))).doesNotContain("<script>");
    assertThat(Tables.markdown(List.of(figures))).doesNotContain("<script>|").contains("\\|x");
    assertThat(Tables.text(List.of(figures))).doesNotContain("\u001b");
  }

  @Test
  void aFolderWithoutTruthSaysSo() {
    assertThatThrownBy(() -> Evaluation.of(folder, folder.resolve("campaigns.json")))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("truth.jsonl");
  }

  private Figures of(String campaigns) throws IOException {
    return of(campaigns, TRUTH);
  }

  private Figures of(String campaigns, String truth) throws IOException {
    Files.writeString(folder.resolve("truth.jsonl"), truth);
    Files.writeString(folder.resolve("exchanges.jsonl"), EXCHANGES);
    Path file = folder.resolve("campaigns.json");
    Files.writeString(file, "{\"campaigns\":[" + campaigns + "]}");
    return Evaluation.of(folder, file);
  }

  private static String found(String id, String flagged, String... accounts) {
    List<String> members = new ArrayList<>();
    for (String account : accounts) {
      members.add(
          "{\"account\":\"%s\",\"membership\":0.9,\"flagged_at\":\"%s\"}"
              .formatted(account, flagged));
    }
    return "{\"id\":\"%s\",\"confidence\":\"high\",\"detected_at\":\"%s\",\"accounts\":[%s]}"
        .formatted(id, flagged, String.join(",", members));
  }
}
