package io.stillwatch.judge;

import io.stillwatch.sketch.Population;
import java.util.Arrays;

/**
 * How much a group has shown of itself: how many accounts it has, and what its middle account did.
 * Too little accuses nobody; how much is enough falls with the number of accounts. Immutable.
 *
 * @param size the accounts of the group
 * @param openings conversations that its middle account began
 * @param evidence what its middle account has shown, counted in conversations
 */
record Activity(int size, double openings, double evidence) {
  static final int FEWEST_ACCOUNTS = 12;

  /**
   * Conversations that the middle account of a group must have begun, where the group has few
   * accounts.
   */
  static final int FEWEST_OPENINGS = 10;

  private static final int FEWEST_OPENINGS_OF_MANY = 5;
  private static final double PLENTY = 100;
  private static final double MANY = 24;

  /** What a group has shown so far. */
  static Activity of(Population population, int[] members) {
    int[] openings =
        Arrays.stream(members).map(member -> population.profile(member).openings()).toArray();
    Arrays.sort(openings);
    double[] evidence =
        Arrays.stream(members)
            .mapToDouble(member -> population.profile(member).evidence())
            .toArray();
    return new Activity(members.length, openings[openings.length / 2], Median.of(evidence));
  }

  /**
   * Whether a group is large and busy enough to be accused of anything; if not, it is no test made.
   */
  boolean suffices() {
    return size >= FEWEST_ACCOUNTS && (isMany() || goesOn());
  }

  /**
   * Whether the conversations are enough for so many accounts. How many are enough falls with the
   * root of the accounts, as the error of a mean over them does: four times the accounts show with
   * half the conversations of each what they have in common.
   */
  boolean isMany() {
    double many = FEWEST_OPENINGS * Math.sqrt(PLENTY / size);
    return openings >= Math.max(FEWEST_OPENINGS_OF_MANY, Math.min(FEWEST_OPENINGS, many));
  }

  /**
   * Whether what the middle account of a group went on asking makes up for the few conversations it
   * began.
   */
  boolean goesOn() {
    return openings >= FEWEST_OPENINGS_OF_MANY && evidence >= FEWEST_OPENINGS;
  }

  /** Whether each account did too little so far for a group of few. */
  boolean isEarly() {
    return openings < FEWEST_OPENINGS;
  }

  /**
   * The strength from which on a reading lets a group go, less where the group has few accounts.
   */
  double lessOfFew(double strength) {
    return strength * Math.min(1, size / MANY);
  }
}
