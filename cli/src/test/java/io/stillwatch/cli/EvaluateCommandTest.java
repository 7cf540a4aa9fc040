package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvaluateCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSimulatedFolderIsScannedAndHeldAgainstItsTruth() {
    Path traffic = folder.resolve("traffic");
    Command simulate = Command.inPipe("simulate", "demo", "--out", traffic, "--scale", "0.02");
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    Path figures = folder.resolve("figures.md");
    Command evaluate = Command.inPipe("evaluate", traffic, "--out", figures);
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .contains("recall", "leaked", "qwen-june", "honest accused", "Stillwatch", "FRAUDAR");
    assertThat(figures)
        .content()
        .contains("| traffic | qwen-june | Stillwatch |", "| traffic | qwen-june | SynchroTrap |");
  }

  @Test
  void twoCampaignsThatShareNothingStayTwoThoughAConvictedGroupHasSomeOfBoth() throws IOException {
    Path traffic = folder.resolve("traffic");
    Command simulate =
        Command.inPipe(
            "simulate", "two-campaigns", "--scale", "0.016", "--seed", "41", "--out", traffic);
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    Command evaluate = Command.inPipe("evaluate", traffic, "--no-baselines");
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    JsonNode campaigns =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(traffic.resolve("evaluation.json")))
            .path("summary");
    assertThat(campaigns.findValues("mixed")).extracting(JsonNode::asInt).containsExactly(0, 0);
    assertThat(campaigns.findValues("missed")).extracting(JsonNode::asInt).containsExactly(0, 0);
  }

  @Test
  void whatAChannelIsWorthIsShownByLeavingItOut() {
    Path traffic = folder.resolve("traffic");
    Command simulate = Command.inPipe("simulate", "demo", "--out", traffic, "--scale", "0.05");
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    Command evaluate =
        Command.inPipe("evaluate", traffic, "--no-baselines", "--leave-out", "queue,network");
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .contains("Stillwatch without queue", "Stillwatch without network")
        .doesNotContain("Stillwatch without text");
    assertThat(traffic.resolve("stillwatch-out/campaigns.json"))
        .content()
        .contains("\"channel\":\"network\"");
    assertThat(traffic.resolve("without-network/campaigns.json"))
        .content()
        .contains("\"channel\":\"queue\"")
        .doesNotContain("send from networks");
    Command wrong = Command.inPipe("evaluate", traffic, "--leave-out", "smell");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--leave-out takes each, or of text, queue");
  }

  @Test
  void threeFormsAreWrittenBesideTheFirstFolderWhereNoneIsNamed() {
    Path traffic = folder.resolve("traffic");
    Command simulate = Command.inPipe("simulate", "demo", "--out", traffic, "--scale", "0.01");
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    Command evaluate = Command.inPipe("evaluate", traffic, "--no-baselines");
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out()).doesNotContain("FRAUDAR");
    assertThat(traffic.resolve("evaluation.json")).content().contains("\"recall\"");
    assertThat(traffic.resolve("evaluation.md")).content().contains("# Evaluation");
    assertThat(traffic.resolve("evaluation.html")).content().contains("<svg", "Stillwatch");
  }

  @Test
  void aFolderWithoutTruthEndsWithThree() {
    assertThat(Command.inPipe("evaluate", folder).exitCode()).isEqualTo(3);
  }
}
