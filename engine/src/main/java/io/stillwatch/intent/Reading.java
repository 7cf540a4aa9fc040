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
    putBelowLargest(tally, shares, 0, Outcomes.FIRST_STAGE);
    putBelowLargest(tally, shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    exponentials(shares);
    share(shares, 0, Outcomes.FIRST_STAGE);
    share(shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    double odds = tally.sum(Outcomes.TRAINING);
    for (int column = 0; column < Outcomes.TRAINING; column++) {
      odds += shares[column] * worth[column];
    }
    int capability = strongest(shares, 0, Outcomes.FIRST_STAGE);
    int stage = strongest(shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
    return new Reading(capability, shares[capability], stage, shares[stage], logistic(odds));
  }

  Intent intent() {
    Capability asked = Outcomes.CAPABILITIES.get(capability);
    Stage served = Outcomes.STAGES.get(stage - Outcomes.FIRST_STAGE);
    return new Intent(asked, served, training);
  }

  /** Puts by how much each sum is below the largest of some columns. */
  private static void putBelowLargest(Tally tally, double[] below, int from, int to) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int column = from; column < to; column++) {
      largest = Math.max(largest, tally.sum(column));
    }
    for (int column = from; column < to; column++) {
      below[column] = (double) tally.sum(column) - largest;
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
    double[] rest = {-Math.abs(odds)};
    exponentials(rest);
    return odds >= 0 ? 1 / (1 + rest[0]) : rest[0] / (1 + rest[0]);
  }

  /**
   * Puts in the place of each number up to 0 nearly e to its power, as the 1,024th power of 1 +
   * x/1024: within 2 % above -6, never negative. Other than {@link Math#exp}, every machine gives
   * the same bits. An exchange needs twenty, so all are squared in turn: one alone would wait for
   * itself ten times.
   */
  private static void exponentials(double[] exponents) {
    for (int place = 0; place < exponents.length; place++) {
      exponents[place] = 1 + Math.max(exponents[place], -100) / 1024;
    }
    for (int doubling = 0; doubling < 10; doubling++) {
      for (int place = 0; place < exponents.length; place++) {
        exponents[place] *= exponents[place];
      }
    }
  }

  private static int strongest(double[] shares, int from, int to) {
    int strongest = from;
    for (int column = from + 1; column < to; column++) {
      if (shares[column] > shares[strongest]) {
        strongest = column;
      }
    }
    return strongest;
  }
}
