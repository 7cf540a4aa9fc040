package io.stillwatch.exchange;

import java.util.Locale;

/** What a request asks the model to be good at. */
public enum Capability {
  AGENTIC_REASONING,
  SOFTWARE_ENGINEERING,
  LONG_HORIZON_PLANNING,
  TOOL_USE,
  MATHEMATICS,
  SCIENCE,
  DATA_ANALYSIS,
  WRITING,
  ROLE_PLAY,
  TRANSLATION,
  QUESTION_ANSWERING,
  CONVERSATION,
  VISION,
  OTHER;

  /** The name in JSON, command line and console: {@code software_engineering}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
