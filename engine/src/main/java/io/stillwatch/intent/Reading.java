package io.stillwatch.intent;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;

/**
 * What a tally comes to: the strongest capability and stage, each with its share, and training.
 *
 * <p>Training adds to its own words what each capability and stage is worth, weighted by its share,
 * so that a request torn between two readings is worth something between.
 */
record Reading(
    int capability, double capabilityShare, int stage, double stageShare, double training) {

  static Reading of(Tally tally, float[] worth) {
    double[] shares = new double[Outcomes.TRAINING];
    int capability = strongest(tally, 0, Outcomes.FIRST_STAGE);
    int stage = strongest(tally, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    putBelow(tally, tally.sum(capability), shares, 0, Outcomes.FIRST_STAGE);
    putBelow(tally, tally.sum(stage), shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    exponentials(shares);
    share(shares, 0, Outcomes.FIRST_STAGE);
    share(shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    double odds = tally.sum(Outcomes.TRAINING);
    for (int column = 0; column < Outcomes.TRAINING; column++) {
      odds += shares[column] * worth[column];
    }
    return new Reading(capability, shares[capability], stage, shares[stage], logistic(odds));
  }

  Intent intent() {
    Capability asked = Outcomes.CAPABILITIES.get(capability);
    Stage served = Outcomes.STAGES.get(stage - Outcomes.FIRST_STAGE);
    return new Intent(asked, served, training);
  }

  /**
   * The column of the largest sum, the first of equal ones. Compared as whole numbers, which the
   * bits of floats are in order once those of negative ones are turned: that takes no branch, and
   * none could be guessed.
   */
  private static int strongest(Tally tally, int from, int to) {
    long largest = Long.MIN_VALUE;
    for (int column = from; column < to; column++) {
      int bits = Float.floatToRawIntBits(tally.sum(column));
      int ordered = bits ^ bits >> 31 >>> 1;
      largest = Math.max(largest, (long) ordered << Byte.SIZE | Outcomes.COUNT - column);
    }
    return Outcomes.COUNT - (int) (largest & 0xff);
  }

  /** Puts by how much each sum is below the largest of some columns. */
  private static void putBelow(Tally tally, double largest, double[] below, int from, int to) {
    for (int column = from; column < to; column++) {
      below[column] = tally.sum(column) - largest;
    }
  }

  private static void share(double[] shares, int from, int to) {
    double total = 0;
    for (int column = from; column < to; column++) {
      total += shares[column];
    }
    for (int column = from; column < to; column++) {
      shares[column] /= total;
    }
  }

  private static double logistic(double odds) {
    double rest = exponential(-Math.abs(odds));
    return odds >= 0 ? 1 / (1 + rest) : rest / (1 + rest);
  }

  /** Puts in the place of each number up to 0 its exponential. */
  private static void exponentials(double[] exponents) {
    for (int place = 0; place < exponents.length; place++) {
      exponents[place] = exponential(exponents[place]);
    }
  }

  /**
   * Of a number up to 0 nearly e to its power, as the 1,024th power of 1 + x/1024: within 2 % above
   * -6, never negative. Other than {@link Math#exp}, every machine gives the same bits. Ten
   * squarings that each wait for the one before, but not for those of the next number.
   */
  private static double exponential(double exponent) {
    double power = 1 + (exponent < -100 ? -100 : exponent) / 1024;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    return power * power;
  }
}
