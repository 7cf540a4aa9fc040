package io.stillwatch.laboratory.baseline;

/**
 * Who holds an account, as far as a provider knows.
 *
 * @param created in milliseconds since 1970, or {@link Long#MIN_VALUE} where it is not known
 * @param payment a fingerprint of the card, or empty
 * @param plan the plan booked, or empty
 */
record Holder(long created, String payment, String plan) {
  static final Holder UNKNOWN = new Holder(Long.MIN_VALUE, "", "");
}
