package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.fake.MadeUpFindings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CampaignsJsonTest {
  private static final String HOSTILE = "\"</script>\u202e\u001b[2J\ud800=1+1\n😀";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Findings findings = MadeUpFindings.withAccountsNamed("acct-");
    Findings read = readBack(findings);
    assertThat(json(read)).isEqualTo(json(findings));
    assertThat(read.channels()).isEqualTo(findings.channels());
    assertThat(read.dismissed()).isEqualTo(findings.dismissed());
    assertThat(read.activity()).isEqualTo(findings.activity());
    assertThat(read.campaigns().get(0).reasons()).isEqualTo(findings.campaigns().get(0).reasons());
  }

  @Test
  void hostileNamesComeBackAsTheyWere() throws IOException {
    Findings findings = MadeUpFindings.withAccountsNamed(HOSTILE);
    String account = readBack(findings).campaigns().get(0).accounts().get(0).account();
    assertThat(account).startsWith(HOSTILE);
  }

  @Test
  void theBytesAreHarmlessOnATerminal() throws IOException {
    String json = json(MadeUpFindings.withAccountsNamed(HOSTILE));
    assertThat(json.replace("\n", "").chars()).allMatch(c -> c >= ' ' && c <= '~');
  }

  @Test
  void theFieldsStandInTheOrderOfTheSchema() throws IOException {
    assertThat(json(MadeUpFindings.withAccountsNamed("acct-")))
        .containsSubsequence(
            "\"schema\":\"stillwatch/campaigns/1\"",
            "\"window\"",
            "\"from\":\"2026-04-22T00:00:00Z\"",
            "\"evaluated_every\":\"PT1H\"",
            "\"exchanges\"",
            "\"accounts\"",
            "\"rejected\"",
            "\"campaigns\"",
            "\"id\"",
            "\"confidence\":\"high\"",
            "\"q\":0.00004",
            "\"expected_innocent\":0.6",
            "\"detected_at\"",
            "\"first_seen\"",
            "\"last_seen\"",
            "\"exchanges\"",
            "\"input_tokens\"",
            "\"output_tokens\"",
            "\"capabilities\"",
            "\"stages\"",
            "\"reasons\"",
            "\"alternatives\"",
            "\"accounts\"",
            "\"membership\"",
            "\"flagged_at\"",
            "\"dismissed\"",
            "\"channels\"");
  }

  @Test
  void aFileOfAnotherSchemaIsNotTakenForAScan() throws IOException {
    Path file = folder.resolve("campaigns.json");
    for (String text :
        new String[] {"", "{", "[]", "{\"schema\":\"other/1\"}", "{\"schema\":{}}"}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> CampaignsJson.read(file))
          .as(text)
          .isInstanceOfSatisfying(
              StillwatchException.class,
              failure -> assertThat(failure.problem()).isEqualTo(Problem.NO_SCAN_FOUND));
    }
  }

  @Test
  void aFileChangedByHandIsAProblemAndNotABug() throws IOException {
    Path file = folder.resolve("campaigns.json");
    String json = json(MadeUpFindings.withAccountsNamed("acct-"));
    Files.writeString(file, json.replace("2026-04-22T00:00:00Z", "yesterday"));
    assertThatThrownBy(() -> CampaignsJson.read(file)).isInstanceOf(StillwatchException.class);
    Files.writeString(file, json.replace("\"high\"", "\"certain\""));
    assertThatThrownBy(() -> CampaignsJson.read(file)).isInstanceOf(StillwatchException.class);
  }

  private Findings readBack(Findings findings) throws IOException {
    Path file = folder.resolve("campaigns.json");
    Files.writeString(file, json(findings));
    return CampaignsJson.read(file);
  }

  private static String json(Findings findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CampaignsJson.write(findings, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
