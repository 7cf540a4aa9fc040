package io.stillwatch.exchange;

import java.util.List;

/**
 * What the client asked for beside the text.
 *
 * @param model the model's name, or empty
 * @param temperature sampling temperature, NaN if not logged
 * @param topP nucleus sampling bound, NaN if not logged
 * @param maxTokens the longest answer asked for, in tokens, -1 if not logged
 * @param stream whether the answer was asked for piece by piece
 * @param tools names of the tools offered to the model, as ordered in the request
 */
public record Settings(
    String model,
    double temperature,
    double topP,
    int maxTokens,
    Stream stream,
    List<String> tools) {

  /** Whether the answer was asked for piece by piece. */
  public enum Stream {
    YES,
    NO,
    NOT_LOGGED
  }

  /** Nothing beside the text is known. */
  public static final Settings UNKNOWN =
      new Settings("", Double.NaN, Double.NaN, -1, Stream.NOT_LOGGED, List.of());

  public Settings {
    tools = List.copyOf(tools);
  }
}
