package io.stillwatch.intent;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;

/**
 * What one request asks for. A reading of its words, not an accusation: honest people ask for
 * worked proofs too. Immutable.
 *
 * @param capability what the model is asked to be good at
 * @param stage which step of a distillation pipeline the request would serve, if it served one
 * @param training from 0 to 1, how much the answer is worth to somebody who trains a student,
 *     rather than to somebody who wants something done for himself
 */
public record Intent(Capability capability, Stage stage, double training) {

  public Intent {
    if (!(training >= 0 && training <= 1)) {
      throw new IllegalArgumentException("training is from 0 to 1, not " + training);
    }
  }
}
