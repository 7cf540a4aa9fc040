package io.stillwatch.exchange;

/**
 * Where a request came from. Each part is the empty string where the log does not have it.
 *
 * @param address the client's IP address as logged, version 4 or 6
 * @param userAgent the client's own description of itself: written by the client, so never trusted
 * @param ja4 the fingerprint of the TLS greeting, which the client does not choose as freely
 */
public record Origin(String address, String userAgent, String ja4) {

  /** Nothing is known of where the request came from. */
  public static final Origin UNKNOWN = new Origin("", "", "");
}
