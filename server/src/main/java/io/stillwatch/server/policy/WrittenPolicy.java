package io.stillwatch.server.policy;

import io.stillwatch.enforce.Policy;

/**
 * A policy with the text that it was read from.
 *
 * @param policy the rules, ready to be asked
 * @param text the file's lines, each with its end; empty if there is no policy
 */
public record WrittenPolicy(Policy policy, String text) {
  /** No rules. */
  public static final WrittenPolicy NONE = new WrittenPolicy(Policy.NONE, "");
}
