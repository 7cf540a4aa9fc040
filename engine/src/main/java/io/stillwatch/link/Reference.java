package io.stillwatch.link;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;
import io.stillwatch.sketch.TextSketch;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.stream.IntStream;

/**
 * What is usual in this log: the mean direction of the accounts' words, how many accounts use each
 * value of each setting, mean and spread of the measures. What an account shares is weighed by how
 * rare it is here, so that nothing rests on a list of known names. Every account counts alike,
 * however busy. Immutable once made.
 */
public final class Reference {
  private final float[] direction = new float[TextSketch.DIMENSIONS];
  private final double[] means = new double[Measures.COUNT];
  private final double[] spreads = new double[Measures.COUNT];
  private final Long2IntOpenHashMap holders = new Long2IntOpenHashMap();
  private final int accounts;

  /** Looks at the accounts that have begun at least so many conversations. */
  public Reference(Population population, int openings) {
    this(
        population,
        IntStream.range(0, population.size())
            .filter(account -> population.profile(account).openings() >= openings)
            .toArray());
  }

  /** Looks at some accounts. */
  public Reference(Population population, int[] accounts) {
    this.accounts = accounts.length;
    double[] directionSums = new double[TextSketch.DIMENSIONS];
    double[] squares = new double[Measures.COUNT];
    int texts = 0;
    for (int account : accounts) {
      AccountProfile profile = population.profile(account);
      countSettings(profile);
      double[] measures = Measures.of(profile);
      for (int measure = 0; measure < Measures.COUNT; measure++) {
        means[measure] += measures[measure];
        squares[measure] += measures[measure] * measures[measure];
      }
      texts += addDirection(profile, directionSums);
    }
    finish(directionSums, squares, texts);
  }

  private static int addDirection(AccountProfile profile, double[] sums) {
    if (profile.texts() == 0) {
      return 0;
    }
    double scale = 1.0 / (TextSketch.NORM * (double) profile.texts());
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      sums[dimension] += profile.direction(dimension) * scale;
    }
    return 1;
  }

  private void countSettings(AccountProfile profile) {
    for (SettingsField field : SettingsField.values()) {
      for (int place = 0; place < SettingsCounts.VALUES; place++) {
        if (profile.settings().count(field, place) > 0) {
          holders.addTo(key(field, profile.settings().value(field, place)), 1);
        }
      }
    }
  }

  private void finish(double[] directionSums, double[] squares, int texts) {
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      direction[dimension] = (float) (directionSums[dimension] / Math.max(1, texts));
    }
    for (int measure = 0; measure < Measures.COUNT; measure++) {
      means[measure] /= Math.max(1, accounts);
      double variance = squares[measure] / Math.max(1, accounts) - means[measure] * means[measure];
      spreads[measure] = Math.sqrt(Math.max(variance, 1e-6));
    }
  }

  private static long key(SettingsField field, int value) {
    return (long) field.ordinal() << 32 | value & 0xffffffffL;
  }

  /** How many accounts were looked at. */
  public int accounts() {
    return accounts;
  }

  /** A coordinate of the mean direction; a single text's direction has length 1 here. */
  public float direction(int dimension) {
    return direction[dimension];
  }

  /** The share of accounts that use a value, never 0. */
  public double share(SettingsField field, int value) {
    return (holders.get(key(field, value)) + 0.5) / (accounts + 1.0);
  }

  /** A measure of an account in spreads from the mean, between -4 and 4. */
  public double standardised(int measure, double value) {
    return Math.max(-4, Math.min(4, (value - means[measure]) / spreads[measure]));
  }
}
