package io.stillwatch.sketch;

/** The parts of a request's set-up that are kept for an account, each as hashes of its values. */
public enum SettingsField {
  MODEL,
  USER_AGENT,
  JA4,
  /** Temperature, nucleus bound and streaming, as one value. */
  SAMPLING,
  MAX_TOKENS,
  TOOLS,
  SYSTEM,
  PLAN;

  static final SettingsField[] ALL = values();
}
