package io.stillwatch.laboratory.campaign;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far each knob is turned, from 0 (not at all) to 1. */
public record Evasions(Map<Evasion, Double> strengths) {

  /** The adversary as the case describes it. */
  public static final Evasions NONE = new Evasions(Map.of());

  public Evasions {
    strengths = Map.copyOf(strengths);
  }

  /** Reads {@code NAME=STRENGTH} words. */
  public static Evasions parse(List<String> words) {
    Map<Evasion, Double> strengths = new EnumMap<>(Evasion.class);
    for (String word : words) {
      int sign = word.indexOf('=');
      String name = sign < 0 ? word : word.substring(0, sign);
      strengths.put(named(name), sign < 0 ? 1 : strength(word.substring(sign + 1), word));
    }
    return new Evasions(strengths);
  }

  /** The knobs by their words. */
  public static Evasions of(Map<String, Double> byWord) {
    return parse(byWord.entrySet().stream().map(e -> e.getKey() + '=' + e.getValue()).toList());
  }

  private static Evasion named(String name) {
    for (Evasion evasion : Evasion.values()) {
      if (evasion.word().equals(name)) {
        return evasion;
      }
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        "no evasion "
            + name
            + "; there are "
            + String.join(", ", List.of(Evasion.values()).stream().map(Evasion::word).toList()));
  }

  private static double strength(String text, String word) {
    try {
      double strength = Double.parseDouble(text);
      if (strength >= 0 && strength <= 1) {
        return strength;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as any number out of range is.
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE, "an evasion is NAME=STRENGTH, from 0 to 1, but found " + word);
  }

  /** How far the knob is turned. */
  public double of(Evasion evasion) {
    return strengths.getOrDefault(evasion, 0.0);
  }
}
