package io.stillwatch.laboratory.scenario;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.Evasions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as its folder tells it, in {@value #NAME}: what happens, with which numbers, and what a
 * detector should make of it. Those that come with the laboratory and those that somebody writes
 * have the same form. Immutable.
 *
 * @param honest honest accounts of all cohorts, where {@code cohorts} does not name them
 * @param cohorts how many accounts each cohort has
 */
record ScenarioFile(
    String description,
    String start,
    int days,
    int honest,
    Optional<Map<String, Integer>> cohorts,
    OptionalDouble answerScale,
    List<Harvest> campaigns,
    Expected expected) {
  static final String NAME = "scenario.json";

  private static final int LONGEST = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** A campaign, or a part of one that shares nothing with the others but what they were served. */
  record Harvest(
      String name,
      Optional<String> part,
      List<CampaignPlan.Pool> pools,
      double perDay,
      Map<String, Double> work,
      Optional<Map<String, Double>> stages,
      int wordings,
      CampaignPlan.Supply supply,
      int networks,
      int probes,
      Optional<Map<String, Double>> evasions) {

    CampaignPlan plan() {
      return new CampaignPlan(
          name,
          part.orElse(CampaignPlan.WHOLE),
          pools,
          perDay,
          work,
          stages.orElse(Map.of()),
          wordings,
          supply,
          networks,
          probes,
          evasions.map(Evasions::of).orElse(Evasions.NONE));
    }
  }

  /** One that comes with the laboratory. */
  static Scenario shipped(String name) {
    return parse(name, resource(name + '/' + NAME));
  }

  /** The names of those that come with the laboratory, in the order in which they are listed. */
  static List<String> shipped() {
    return new String(resource("order.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] resource(String path) {
    try (InputStream stream = ScenarioFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the laboratory was built without " + path);
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The case that a folder tells. */
  static Scenario read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (Files.size(file) > LONGEST) {
        throw new IllegalArgumentException("more than " + LONGEST + " bytes");
      }
      Path name = folder.toAbsolutePath().normalize().getFileName();
      return parse(String.valueOf(name), Files.readAllBytes(file));
    } catch (IOException
        | JacksonException
        | IllegalArgumentException
        | StillwatchException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, file + " does not tell a case: " + failure.getMessage(), failure);
    }
  }

  private static Scenario parse(String name, byte[] json) {
    return MAPPER.readValue(json, ScenarioFile.class).scenario(name);
  }

  private Scenario scenario(String name) {
    return new Scenario(
        name,
        description,
        start,
        days,
        campaigns.stream().map(Harvest::plan).toList(),
        cohorts.orElseGet(() -> HonestWorld.of(honest)),
        answerScale.orElse(1),
        expected);
  }
}
