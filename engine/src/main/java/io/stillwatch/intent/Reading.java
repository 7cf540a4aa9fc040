package io.stillwatch.intent;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;

/**
 * What a tally comes to: the strongest capability and stage, each with its share, and training.
 *
 * <p>Training adds to its own words what each capability and stage is worth, weighted by its share, so
 * that a request torn between two readings is worth something between.
 */
record Reading(int capability, double capabilityShare, int stage, double stageShare, double training) {

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
    double training = 1 / (1 + Math.exp(-odds));
    return new Reading(capability, shares[capability], stage, shares[stage], training);
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
      shares[column] = Math.exp(tally.sum(column) - largest);
      total += shares[column];
    }
    for (int column = from; column < to; column++) {
      shares[column] /= total;
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
