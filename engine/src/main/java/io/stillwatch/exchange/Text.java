package io.stillwatch.exchange;

/**
 * The words of an exchange; each is the empty string where the log does not have it. They are
 * hostile: whoever shows one escapes it. They are read once, sketched, and dropped.
 *
 * @param system the system prompt
 * @param prompt the text that is new in this request; repeated history is already taken off
 * @param completion the answer
 * @param reasoning the reasoning shown with the answer
 */
public record Text(String system, String prompt, String completion, String reasoning) {

  /** No text was logged. */
  public static final Text NONE = new Text("", "", "", "");
}
