package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/**
 * What a client asks for beside the text.
 *
 * @param large whether the large models are called
 * @param pinned a model that is kept whatever comes out, or empty
 * @param lagMillis how long after a release it is taken up
 * @param temperature as sent
 * @param topP as sent
 * @param maxTokens as sent
 * @param stream as sent
 * @param answerLength characters that answers usually have
 * @param reasoningShare the share of exchanges whose reasoning is shown
 * @param conversations whether the client names conversations
 */
public record Setup(
    boolean large,
    String pinned,
    long lagMillis,
    double temperature,
    double topP,
    int maxTokens,
    boolean stream,
    double answerLength,
    double reasoningShare,
    boolean conversations) {
  private static final double[] TEMPERATURES = {1, 1, 1, 1, 1, 0.7, 0.7, 0.2, 0, 0.5, 0.8, 0.3};
  private static final int[] LIMITS = {1024, 4096, 4096, 8192, 2048, 512, 16384, 1000, 4000, 300};
  private static final long DAY = 86_400_000L;

  /** Draws what a person at a web page or an app has. */
  public static Setup person(World world, Chance chance) {
    return new Setup(
        chance.happens(0.6),
        "",
        (long) (chance.logNormal(3, 1.2) * DAY),
        1,
        1,
        chance.happens(0.8) ? 4096 : 8192,
        true,
        chance.logNormal(320, 0.35) * world.answerScale(),
        0.3 * chance.unit(),
        true);
  }

  /** Draws what a program has that somebody wrote. */
  public static Setup program(World world, Chance chance) {
    String pinned = chance.happens(0.5) ? (chance.happens(0.4) ? "atlas-4" : "atlas-4.5-mini") : "";
    return new Setup(
        chance.happens(0.5),
        pinned,
        (long) (chance.logNormal(9, 1) * DAY),
        TEMPERATURES[chance.below(TEMPERATURES.length)],
        chance.happens(0.8) ? 1 : 0.95,
        LIMITS[chance.below(LIMITS.length)],
        chance.happens(0.4),
        chance.logNormal(260, 0.5) * world.answerScale(),
        chance.happens(0.2) ? 0.8 : 0,
        chance.happens(0.4));
  }

  /** Draws what a coding agent has. */
  public static Setup agent(World world, Chance chance) {
    return new Setup(
        true,
        "",
        (long) (chance.logNormal(1.5, 1) * DAY),
        1,
        1,
        16384,
        true,
        chance.logNormal(240, 0.3) * world.answerScale(),
        0.5,
        true);
  }

  /** The same of a client that does not name conversations. */
  public Setup withoutConversations() {
    return new Setup(
        large,
        pinned,
        lagMillis,
        temperature,
        topP,
        maxTokens,
        stream,
        answerLength,
        reasoningShare,
        false);
  }

  String model(World world, long time) {
    return pinned.isEmpty()
        ? Models.newest(large ? world.models().large() : world.models().small(), time, lagMillis)
        : pinned;
  }
}
