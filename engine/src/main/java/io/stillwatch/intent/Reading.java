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
    share(tally, shares, 0, Outcomes.FIRST_STAGE);
    share(tally, shares, Outcomes.FIRST_STAGE, Outcomes.TRAINING);
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

  private static void share(Tally tally, double[] shares, int from, int to) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int column = from; column < to; column++) {
      largest = Math.max(largest, tally.sum(column));
    }
    double total = 0;
    for (int column = from; column < to; column++) {
      shares[column] = exponential(tally.sum(column) - largest);
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

  /**
   * Nearly e to the power of a number up to 0, as the 1,024th power of 1 + x/1024: within 2 % above
   * -6, never negative. Twenty of these are needed for an exchange; and other than {@link
   * Math#exp}, every machine gives the same bits.
   */
  private static double exponential(double exponent) {
    double power = 1 + Math.max(exponent, -100) / 1024;
    for (int doubling = 0; doubling < 10; doubling++) {
      power *= power;
    }
    return power;
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
