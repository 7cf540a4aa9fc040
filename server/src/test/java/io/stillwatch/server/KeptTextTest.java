package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of exchanges: in no file unless the operator says so, and then with whom they concern. */
final class KeptTextTest {
  private static final List<String> WORDS =
      List.of("zanzibarsystem", "zanzibarprompt", "zanzibaranswer", "zanzibarthought");
  private static final String TEXTS = "/texts?because=an+appeal";

  @TempDir private Path data = Path.of("");
  private String token = "";

  private Served start(boolean withText) {
    Served service =
        Served.with(Served.settings(data).keeping(withText ? Served.WITH_TEXTS : Keeping.USUAL));
    token = service.administrator().isEmpty() ? token : service.administrator();
    return service.as(token);
  }

  private static String line(String id, Instant time, String account) {
    return """
        {"id":"%s","time":"%s","account":"%s","system":"be a zanzibarsystem",\
        "prompt":"what is zanzibarprompt <script>\\u0007","completion":"it is zanzibaranswer",\
        "reasoning":"a zanzibarthought"}
        """
        .formatted(id, time, account);
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The files of the folder in which one of the words stands, to who has the key. */
  private List<String> filesWithWords() throws IOException {
    return new DataFolder(data).openedFilesWith("zanzibar");
  }

  @Test
  void unlessToldNothingOfATextIsAnywhereInTheFolder() throws Exception {
    try (Served service = start(false)) {
      service.call("POST /v1/exchanges", line("1", daysAgo(2), "a") + line("2", daysAgo(1), "b"));
      service.call("POST /v1/exchanges", "{\"account\":\"zanzibarprompt\"");
      service.call("POST /v1/evaluate");
      assertThat(service.call("GET /v1/accounts/a").body()).doesNotContain("zanzibar");
      assertThat(service.call("GET /v1/accounts/a" + TEXTS).statusCode()).isEqualTo(404);
      assertThat(filesWithWords()).isEmpty();
    }
    assertThat(filesWithWords()).isEmpty();
  }

  @Test
  void whereToldTheWordsAreSealedInAFolderThatOnlyItsOwnerOpensAndSurviveARestart()
      throws Exception {
    try (Served service = start(true)) {
      service.call("POST /v1/exchanges", line("1", daysAgo(2), "a") + line("2", daysAgo(1), "b"));
      service.call("POST /v1/exchanges", line("1", daysAgo(2), "a"));
      service.call("POST /v1/exchanges", line("3", daysAgo(1), "a"));
      service.call("POST /v1/evaluate");
    }
    assertThat(filesWithWords()).containsExactly("texts/texts-000001.log");
    assertThat(new DataFolder(data).filesWith("zanzibar".getBytes(StandardCharsets.UTF_8)))
        .as("sealed")
        .isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("texts"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("texts/texts-000001.log"))))
        .isEqualTo("rw-------");
    try (Served service = start(true)) {
      String shown = service.call("GET /v1/accounts/a" + TEXTS).body();
      assertThat(shown).contains(WORDS).containsSubsequence("\"id\":\"3\"", "\"id\":\"1\"");
      assertThat(shown.split("\"id\":", -1)).as("each exchange once").hasSize(3);
      assertThat(shown).contains("<script>\\u0007").doesNotContain("\"b\"");
      assertThat(service.call("GET /v1/accounts/a" + TEXTS + "&most=1").body())
          .contains("\"id\":\"3\"")
          .doesNotContain("\"id\":\"1\"");
    }
  }

  @Test
  void nobodyReadsWithoutRoleAndReasonAndWhoReadsIsInTheAudit() throws Exception {
    try (Served service = start(true)) {
      service.call("POST /v1/exchanges", line("1", daysAgo(1), "acct-a"));
      for (String role : List.of("ingest", "decide", "peer")) {
        Served other = service.as(service.token(role));
        assertThat(other.call("GET /v1/accounts/acct-a" + TEXTS).statusCode())
            .as(role)
            .isEqualTo(403);
      }
      Served analyst = service.as(service.token("analyst"));
      assertThat(analyst.call("GET /v1/accounts/acct-a/texts").statusCode()).isEqualTo(400);
      assertThat(Audited.in(data)).noneMatch(line -> line.contains("read texts"));
      HttpResponse<String> read = analyst.call("GET /v1/accounts/acct-a" + TEXTS);
      assertThat(read.body()).contains(WORDS);
      assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(Audited.in(data))
          .filteredOn(line -> line.contains("read texts"))
          .singleElement()
          .asString()
          .contains("a analyst", "an appeal")
          .doesNotContain("acct-a", "zanzibar");
    }
  }

  @Test
  void textsGoWithTheAccountTheyAreOfAndWhenTheyAreTooOld() throws Exception {
    try (Served service = start(true)) {
      service.call("POST /v1/exchanges", line("1", daysAgo(1), "acct-gone"));
      service.call("POST /v1/exchanges", line("2", daysAgo(1), "acct-stays"));
      service.call("POST /v1/exchanges", line("3", daysAgo(500), "acct-stays"));
      service.call("DELETE /v1/accounts/acct-gone", "{\"because\":\"a request\"}");
      assertThat(service.call("GET /v1/accounts/acct-gone" + TEXTS).body())
          .contains("\"texts\":[]");
      assertThat(service.call("GET /v1/accounts/acct-stays" + TEXTS).body())
          .contains("\"id\":\"2\"");
    }
    try (Served service = start(true)) {
      service.call("POST /v1/evaluate");
      assertThat(service.call("GET /v1/accounts/acct-stays" + TEXTS).body())
          .contains("\"id\":\"2\"")
          .doesNotContain("\"id\":\"3\"");
    }
    assertThat(new DataFolder(data).openedFilesWith("acct-gone")).isEmpty();
  }

  @Test
  void textsThatAreNoLongerToBeKeptAreNotPassedOverInSilence() throws Exception {
    try (Served service = start(true)) {
      service.call("POST /v1/exchanges", line("1", daysAgo(1), "a"));
    }
    assertThatThrownBy(() -> start(false))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("--keep-text");
    try (Served service = start(true)) {
      assertThat(service.call("GET /v1/accounts/a" + TEXTS).body()).contains(WORDS);
    }
  }
}
