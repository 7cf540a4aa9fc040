package io.stillwatch.intent;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.util.ArrayList;
import java.util.List;

/** The columns of the model: every capability, then every stage, then training. */
final class Outcomes {
  static final List<Capability> CAPABILITIES = List.of(Capability.values());
  static final List<Stage> STAGES = List.of(Stage.values());
  static final int FIRST_STAGE = CAPABILITIES.size();
  static final int TRAINING = FIRST_STAGE + STAGES.size();
  static final int COUNT = TRAINING + 1;

  private static final List<String> WORDS = words();

  private Outcomes() {}

  /** The column that the weights file calls {@code word}, or -1. */
  static int column(String word) {
    return WORDS.indexOf(word);
  }

  static String word(int column) {
    return WORDS.get(column);
  }

  /** The feature that weighs training by the capability or stage of {@code column}. */
  static String feature(int column) {
    return "{" + (column < FIRST_STAGE ? "capability " : "stage ") + word(column) + "}";
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    CAPABILITIES.forEach(capability -> words.add(capability.word()));
    STAGES.forEach(stage -> words.add(stage.word()));
    words.add("training");
    return List.copyOf(words);
  }
}
