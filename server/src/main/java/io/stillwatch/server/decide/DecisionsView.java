package io.stillwatch.server.decide;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions as they are shown.
 *
 * @param enforcing whether what was decided is done, or only rehearsed
 * @param decisions the decisions, oldest first
 */
public record DecisionsView(boolean enforcing, List<DecisionView> decisions) {
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public DecisionsView {
    decisions = List.copyOf(decisions);
  }

  /** The decisions in JSON. */
  public byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  /** One decision in JSON. */
  public static byte[] json(DecisionView decision) {
    return JSON.writeValueAsBytes(decision);
  }

  /**
   * Reads decisions back.
   *
   * @throws JacksonException if it is not what {@link #json()} gives
   */
  public static DecisionsView read(String json) {
    return JSON.readValue(json, DecisionsView.class);
  }

  /**
   * Reads one decision back.
   *
   * @throws JacksonException if it is not what {@link #json(DecisionView)} gives
   */
  public static DecisionView readOne(String json) {
    return JSON.readValue(json, DecisionView.class);
  }
}
