package io.stillwatch.laboratory.evaluate;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Stage;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.scenario.Expected;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a simulation and a scan left behind. Stateless. */
final class TruthReader {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ORDINARY = Stage.ORDINARY_USE.word();

  private TruthReader() {}

  /**
   * A folder that was simulated.
   *
   * @param name the folder's
   * @param scenario the case
   * @param expected what should be made of the case, where the folder says
   */
  record Simulated(String name, String scenario, Optional<Expected> expected) {}

  static Map<String, Truth> truth(Path file) {
    Map<String, Truth> truth = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = MAPPER.readTree(line);
        String account = node.path("account").asString("");
        truth.put(
            account,
            new Truth(
                account,
                node.path("population").asString(""),
                node.path("campaign").asString(""),
                node.path("exchanges").asLong(0),
                node.path("harvested").asLong(0)));
      }
    } catch (IOException | JacksonException failure) {
      throw unreadable(file, failure);
    }
    return truth;
  }

  /**
   * What a simulation says of the folder that it wrote; the folder's name where it says nothing.
   */
  static Simulated simulated(Path folder) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    Path file = folder.resolve("simulation.json");
    if (!Files.exists(file)) {
      return new Simulated(name, name, Optional.empty());
    }
    try {
      JsonNode told = MAPPER.readTree(Files.readAllBytes(file));
      return new Simulated(
          name,
          told.path("case").asString(name),
          told.has("campaigns") ? Optional.of(expected(told)) : Optional.empty());
    } catch (IOException | JacksonException failure) {
      throw unreadable(file, failure);
    }
  }

  private static Expected expected(JsonNode told) {
    return new Expected(
        told.path("campaigns").asInt(0),
        told.path("recall").asDouble(0),
        told.path("precision").asDouble(0),
        "");
  }

  static List<FoundCampaign> found(Path file) {
    List<FoundCampaign> found = new ArrayList<>();
    try {
      for (JsonNode node : MAPPER.readTree(Files.readAllBytes(file)).path("campaigns")) {
        found.add(campaign(node));
      }
    } catch (IOException | JacksonException failure) {
      throw unreadable(file, failure);
    }
    return found;
  }

  private static FoundCampaign campaign(JsonNode node) {
    List<FoundCampaign.Accused> accused = new ArrayList<>();
    for (JsonNode account : node.path("accounts")) {
      accused.add(
          new FoundCampaign.Accused(
              account.path("account").asString(""),
              account.path("membership").asDouble(1),
              time(account.path("flagged_at").asString(""))));
    }
    return new FoundCampaign(
        node.path("id").asString(""),
        node.path("confidence").asString(""),
        node.path("q").asDouble(Double.NaN),
        node.path("expected_innocent").asDouble(Double.NaN),
        node.path("exchanges").asLong(0) * (1 - node.path("stages").path(ORDINARY).asDouble(0)),
        node.path("exchanges").asLong(0),
        time(node.path("detected_at").asString("")),
        accused);
  }

  static long time(String text) {
    // An accusation without a time counts from the end of time: everything leaked.
    return text.isEmpty() ? Long.MAX_VALUE : OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  static StillwatchException unreadable(Path file, Exception failure) {
    return new StillwatchException(
        Problem.INPUT_MISSING, "cannot read " + file + ": " + failure.getMessage(), failure);
  }
}
