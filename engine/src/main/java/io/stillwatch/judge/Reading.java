package io.stillwatch.judge;

import java.util.Locale;

/** The innocent explanations that every group is held against. */
public enum Reading {
  POPULAR_APPLICATION,
  ONE_BUSINESS,
  CLASS_OR_EVENT,
  BENCHMARK_RUN,
  SCHEDULED_JOBS,
  AUTHORISED_SCOPE,
  INSUFFICIENT_EVIDENCE;

  /** Whether it names who the accounts are, so that they can be told from others. */
  boolean names() {
    return this == ONE_BUSINESS || this == CLASS_OR_EVENT || this == AUTHORISED_SCOPE;
  }

  /** The name in JSON, command line and console. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
