package io.stillwatch.laboratory.cost;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The case that the product is built for, at any size: accounts that harvest day and night, 26
 * requests a day each, among ten times as many honest ones that send ten times as much. Says how
 * much of it there is; who sends what is {@link SeedUse}. Immutable.
 *
 * @param harvesting accounts of the campaign
 * @param honest accounts of people and of businesses' programs
 * @param days how long it goes on
 * @param seed the same seed, the same lines
 * @param conversations what people's conversations are to the log
 */
public record SeedCase(
    int harvesting, int honest, int days, long seed, Conversations conversations) {
  /** When the log says that somebody begins another conversation. */
  public enum Conversations {
    /** When they come to speak of something else. */
    BY_TOPIC,

    /** With the hour, as where a session ends by the clock: nobody begins more than one in it. */
    BY_HOUR
  }

  static final long START =
      LocalDate.of(2026, 4, 20).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

  private static final int HARVESTING = 25_000;
  private static final int TIMES = 10;

  /** How long the campaign went on. */
  public static final int DAYS = 45;

  /** Honest accounts that begin late send nothing before, so all send more after. */
  private static final double LATE = 1.17;

  /** What each account of the campaign sends in a day. */
  static final double HARVESTED_A_DAY = 25.6;

  /**
   * The case at a part of its size.
   *
   * @param scale 1 for 28.7 million exchanges of 25,000 accounts among 304 million of 250,000
   */
  public static SeedCase scaled(double scale, int days, long seed) {
    int harvesting = (int) Math.max(1, Math.round(HARVESTING * scale));
    return new SeedCase(harvesting, TIMES * harvesting, days, seed, Conversations.BY_TOPIC);
  }

  int accounts() {
    return harvesting + honest;
  }

  /** About how many exchanges there will be. */
  long expected() {
    return (long) (harvesting * (1 + 1.06 * TIMES) * HARVESTED_A_DAY * days);
  }

  /** What an honest account sends in a day, in the mean, once it has begun. */
  double honestADay() {
    return LATE * TIMES * HARVESTED_A_DAY * harvesting / honest;
  }
}
