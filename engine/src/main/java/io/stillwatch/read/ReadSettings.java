package io.stillwatch.read;

/**
 * What a reader is told from outside.
 *
 * @param format the form of the log, or {@link Format#AUTO}
 * @param names what foreign forms call account, key, address and user agent
 * @param limits bounds on what one input may take
 */
public record ReadSettings(Format format, AttributeNames names, ReadLimits limits) {

  /** Every form, the names in common use, the default bounds. */
  public static final ReadSettings DEFAULT =
      new ReadSettings(Format.AUTO, AttributeNames.DEFAULT, ReadLimits.DEFAULT);
}
