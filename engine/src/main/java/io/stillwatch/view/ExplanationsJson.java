package io.stillwatch.view;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.AccountExplanation.Ground;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Why each account is in or out, one JSON object a line, so that the question can be answered later
 * without another scan. Stateless.
 */
public final class ExplanationsJson {

  private ExplanationsJson() {}

  /** Writes one account's line. The stream stays open. */
  public static void write(AccountExplanation explanation, OutputStream out) {
    try (JsonGenerator json = JsonForm.lines(out)) {
      json.writeStartObject();
      json.writeStringProperty("account", explanation.account());
      json.writeNumberProperty("exchanges", explanation.exchanges());
      JsonForm.time(json, "first_seen", explanation.firstSeen());
      JsonForm.time(json, "last_seen", explanation.lastSeen());
      json.writeStringProperty("campaign", explanation.campaign());
      json.writeBooleanProperty("member", explanation.member());
      JsonForm.number(json, "membership", explanation.membership());
      json.writeStringProperty("statement", explanation.statement());
      json.writeArrayPropertyStart("grounds");
      for (Ground ground : explanation.grounds()) {
        json.writeStartObject();
        json.writeStringProperty("channel", ground.channel());
        JsonForm.number(json, "log_odds", ground.logOdds());
        json.writeStringProperty("statement", ground.statement());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    try {
      out.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Looks an account up; reads the file from its beginning, a gigabyte in some seconds.
   *
   * @throws StillwatchException ({@link Problem#NO_SCAN_FOUND}) if the file cannot be read
   */
  public static Optional<AccountExplanation> find(Path file, String account) {
    try (InputStream in = Files.newInputStream(file)) {
      return find(in, account);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.NO_SCAN_FOUND, file + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** Looks an account up in what {@link #write} wrote; the stream stays open. */
  public static Optional<AccountExplanation> find(InputStream in, String account)
      throws IOException {
    String start = "{\"account\":" + quoted(account) + ",";
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII), 1 << 16);
    String line = lines.readLine();
    while (line != null) {
      if (line.startsWith(start)) {
        return Optional.of(explanation(JsonForm.mapper().readTree(line)));
      }
      line = lines.readLine();
    }
    return Optional.empty();
  }

  private static String quoted(String text) {
    return JsonForm.mapper().writeValueAsString(text);
  }

  private static AccountExplanation explanation(JsonNode json) {
    List<Ground> grounds = new ArrayList<>();
    for (JsonNode ground : json.path("grounds")) {
      grounds.add(
          new Ground(
              ground.path("channel").asString(""),
              ground.path("log_odds").asDouble(),
              ground.path("statement").asString("")));
    }
    return new AccountExplanation(
        json.path("account").asString(""),
        json.path("exchanges").asLong(),
        Instant.parse(json.path("first_seen").asString("")),
        Instant.parse(json.path("last_seen").asString("")),
        json.path("campaign").asString(""),
        json.path("member").asBoolean(),
        json.path("membership").asDouble(),
        json.path("statement").asString(""),
        grounds);
  }
}
