package io.stillwatch.read;

import io.stillwatch.exchange.Rejected;

/**
 * Takes what a set of prompts holds, in the order in which it stands there. Called from one thread.
 */
public interface PromptSink {

  /** Takes a prompt, which is not empty. */
  void prompt(String prompt);

  /** Takes a line that could not be read. */
  void rejected(Rejected line);
}
