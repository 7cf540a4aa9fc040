package io.stillwatch.judge;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;

/**
 * Whether the accounts of a group sleep. For each account the quietest {@value #WINDOW} hours in a row are
 * looked for; somebody who sleeps does next to nothing in them, a machine does its third. The mean over the
 * accounts with at least {@value #LEAST} openings, as a share of what an even day would put there.
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

  private static double quietest(AccountProfile profile) {
    double least = Double.MAX_VALUE;
    for (int start = 0; start < 24; start++) {
      double sum = 0;
      for (int hour = start; hour < start + WINDOW; hour++) {
        sum += profile.hour(hour % 24);
      }
      least = Math.min(least, sum);
    }
    return least;
  }
}
