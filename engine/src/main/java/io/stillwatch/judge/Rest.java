package io.stillwatch.judge;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;

/**
 * Whether the accounts of a group sleep. For each account the quietest {@value #WINDOW} hours in a
 * row are looked for; somebody who sleeps does next to nothing in them, a machine does its third.
 * The mean over the accounts with at least {@value #LEAST} openings, as a share of what an even day
 * would put there.
 */
final class Rest {
  static final int WINDOW = 8;
  static final int LEAST = 12;

  private Rest() {}

  /** From 0 (all sleep) to 1 (none does); NaN where too few accounts have enough openings. */
  static double of(Population population, int[] members) {
    double sum = 0;
    int counted = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      if (profile.openings() >= LEAST) {
        sum += quietest(profile) / (profile.openings() * WINDOW / 24.0);
        counted++;
      }
    }
    return counted < 4 ? Double.NaN : sum / counted;
  }

  /** The hours that the window leaves behind are taken off as it moves round the clock. */
  private static double quietest(AccountProfile profile) {
    int[] hours = new int[24];
    for (int hour = 0; hour < hours.length; hour++) {
      hours[hour] = profile.hour(hour);
    }
    int sum = 0;
    for (int hour = 0; hour < WINDOW; hour++) {
      sum += hours[hour];
    }
    int least = sum;
    for (int start = 1; start < hours.length; start++) {
      sum += hours[(start + WINDOW - 1) % hours.length] - hours[start - 1];
      least = Math.min(least, sum);
    }
    return least;
  }
}
