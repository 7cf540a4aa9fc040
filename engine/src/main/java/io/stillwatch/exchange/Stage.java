package io.stillwatch.exchange;

import java.util.Locale;

/** Which step of a distillation pipeline a request would serve, if it served one. */
public enum Stage {
  /** Tries what the model gives away and what is watched. */
  PROBE,
  /** Asks for worked answers of the kind a student is trained on. */
  HARVEST,
  /** Asks for hidden reasoning to be written out. */
  RESTATE_REASONING,
  /** Has an answer scored against a rubric or another answer. */
  GRADE,
  /** Has a captured answer normalised or repaired. */
  CLEAN,
  /** Has an answer said another way. */
  REWRITE,
  /** Has new tasks made up. */
  SYNTHESISE_TASKS,
  /** What customers do. */
  ORDINARY_USE;

  /** The name in JSON, command line and console: {@code restate_reasoning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
