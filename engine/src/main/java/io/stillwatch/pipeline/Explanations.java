package io.stillwatch.pipeline;

import io.stillwatch.view.AccountExplanation;
import java.util.function.Consumer;

/** Says of every account why it is in a campaign or out of all. */
final class Explanations {
  Explanations(Replay replay, AccountNames names) {}

  void each(Consumer<AccountExplanation> sink) {}
}
