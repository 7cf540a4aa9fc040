package io.stillwatch.link;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;
import io.stillwatch.sketch.TextSketch;
import java.util.SplittableRandom;

/**
 * An account's behaviour as a point: where its words point, its set-up, its measures. No identity,
 * no volume, no hours, no intent, no address: what is left out here is free to testify later.
 *
 * <p>The set-up's values, each weighed by its rarity in this log, are added along random
 * directions, so that the product of two accounts' blocks estimates the weight of what they share.
 * The block of words is drawn towards zero where few texts were seen, since then it is mostly
 * noise. Thread-safe.
 */
public final class ProfileVectors {
  /** So many coordinates, the first, are where the words point. */
  public static final int WORDS = TextSketch.DIMENSIONS;

  /** Coordinates for the set-up. */
  private static final int SETTINGS = 48;

  /** Coordinates in all. */
  public static final int DIMENSIONS = TextSketch.DIMENSIONS + SETTINGS + Measures.COUNT;

  private static final double TEXT_WEIGHT = 2.0;
  private static final double SETTINGS_WEIGHT = 0.5;
  private static final double MEASURE_WEIGHT = 0.35;

  private static final SettingsField[] FIELDS = SettingsField.values();

  private final Reference reference;

  /** Makes points as seen against what is usual. */
  public ProfileVectors(Reference reference) {
    this.reference = reference;
  }

  /** An account's point. */
  public float[] of(AccountProfile profile) {
    float[] vector = new float[DIMENSIONS];
    text(profile, vector);
    settings(profile, vector);
    double[] measures = Measures.of(profile);
    for (int measure = 0; measure < Measures.COUNT; measure++) {
      vector[TextSketch.DIMENSIONS + SETTINGS + measure] =
          (float) (MEASURE_WEIGHT * reference.standardised(measure, measures[measure]));
    }
    return vector;
  }

  private void text(AccountProfile profile, float[] vector) {
    int texts = profile.texts();
    if (texts == 0) {
      return;
    }
    double scale = 1.0 / (TextSketch.NORM * (double) texts);
    double trust = texts / (texts + 2.0);
    double square = 0;
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      double offset = profile.direction(dimension) * scale - reference.direction(dimension);
      vector[dimension] = (float) offset;
      square += offset * offset;
    }
    double length = Math.sqrt(square + 0.02);
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      vector[dimension] = (float) (vector[dimension] * TEXT_WEIGHT * trust / length);
    }
  }

  private void settings(AccountProfile profile, float[] vector) {
    for (SettingsField field : FIELDS) {
      double total = 0;
      for (int place = 0; place < SettingsCounts.VALUES; place++) {
        total += profile.settings().count(field, place);
      }
      for (int place = 0; place < SettingsCounts.VALUES; place++) {
        int count = profile.settings().count(field, place);
        if (count > 0) {
          int value = profile.settings().value(field, place);
          double rarity = Math.min(4, -Math.log(reference.share(field, value)));
          scatter(field, value, SETTINGS_WEIGHT * rarity * count / total, vector);
        }
      }
    }
  }

  private static void scatter(SettingsField field, int value, double weight, float[] vector) {
    SplittableRandom signs =
        new SplittableRandom((long) field.ordinal() << 32 | value & 0xffffffffL);
    long bits = signs.nextLong();
    double step = weight / Math.sqrt(SETTINGS);
    for (int coordinate = 0; coordinate < SETTINGS; coordinate++) {
      vector[TextSketch.DIMENSIONS + coordinate] +=
          (bits >>> coordinate & 1) == 1 ? (float) step : (float) -step;
    }
  }
}
