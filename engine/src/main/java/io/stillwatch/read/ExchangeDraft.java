package io.stillwatch.read;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Settings.Stream;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.util.Arrays;
import java.util.List;

/**
 * An exchange while its fields come in. Mutable and reused from line to line; not for use by two
 * threads. Every path of the reader ends in {@link #finish}, so that what is required is written
 * once.
 */
final class ExchangeDraft {
  private static final int FIELDS = ExchangeField.values().length;
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 999;
  private static final int STATUS_IF_ABSENT = 200;

  private final String[] texts = new String[FIELDS];
  private final long[] counts = new long[FIELDS];
  private final double[] numbers = new double[FIELDS];
  private Stream stream = Stream.NOT_LOGGED;
  private List<String> tools = List.of();
  private long seen;
  private long given;

  ExchangeDraft() {
    clear();
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(texts, "");
    Arrays.fill(counts, -1);
    Arrays.fill(numbers, Double.NaN);
    stream = Stream.NOT_LOGGED;
    tools = List.of();
    seen = 0;
    given = 0;
  }

  /** Notes that a field stands in the line; false if it stood there before. */
  boolean meets(ExchangeField field) {
    long bit = 1L << field.ordinal();
    boolean first = (seen & bit) == 0;
    seen |= bit;
    return first;
  }

  /** Whether a value was put for the field. */
  boolean has(ExchangeField field) {
    return (given & 1L << field.ordinal()) != 0;
  }

  void text(ExchangeField field, String value) {
    texts[field.ordinal()] = value;
    given |= 1L << field.ordinal();
  }

  /** Puts a whole number, or for a time milliseconds since 1970. */
  void count(ExchangeField field, long value) {
    counts[field.ordinal()] = value;
    given |= 1L << field.ordinal();
  }

  void number(ExchangeField field, double value) {
    numbers[field.ordinal()] = value;
    given |= 1L << field.ordinal();
  }

  /** Puts the text unless it is empty. */
  void textIfAny(ExchangeField field, String value) {
    if (!value.isEmpty()) {
      text(field, value);
    }
  }

  /** Puts the number unless it is negative. */
  void countIfAny(ExchangeField field, long value) {
    if (value >= 0) {
      count(field, value);
    }
  }

  /** Puts the number unless it is NaN. */
  void numberIfAny(ExchangeField field, double value) {
    if (!Double.isNaN(value)) {
      number(field, value);
    }
  }

  void stream(boolean value) {
    stream = value ? Stream.YES : Stream.NO;
  }

  void tools(List<String> names) {
    tools = names;
  }

  /** Makes the exchange, or says what is missing or out of range. */
  Reading finish() {
    if (text(ExchangeField.ID).isEmpty()) {
      return new Reading.Unreadable("id is missing or empty");
    }
    if (!has(ExchangeField.TIME)) {
      return new Reading.Unreadable("time is missing");
    }
    if (text(ExchangeField.ACCOUNT).isEmpty()) {
      return new Reading.Unreadable("account is missing or empty");
    }
    long status = has(ExchangeField.STATUS) ? count(ExchangeField.STATUS) : STATUS_IF_ABSENT;
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      return new Reading.Unreadable("status is out of range: wanted an HTTP status");
    }
    if (count(ExchangeField.MAX_TOKENS) > Integer.MAX_VALUE) {
      return new Reading.Unreadable("max_tokens is out of range");
    }
    return new Reading.OfExchange(exchange((int) status));
  }

  private Exchange exchange(int status) {
    return new Exchange(
        text(ExchangeField.ID),
        count(ExchangeField.TIME),
        text(ExchangeField.ACCOUNT),
        new Origin(text(ExchangeField.IP), text(ExchangeField.USER_AGENT), text(ExchangeField.JA4)),
        new Settings(
            text(ExchangeField.MODEL),
            numbers[ExchangeField.TEMPERATURE.ordinal()],
            numbers[ExchangeField.TOP_P.ordinal()],
            (int) count(ExchangeField.MAX_TOKENS),
            stream,
            tools),
        new Text(
            text(ExchangeField.SYSTEM),
            text(ExchangeField.PROMPT),
            text(ExchangeField.COMPLETION),
            text(ExchangeField.REASONING)),
        new Usage(
            count(ExchangeField.INPUT_TOKENS),
            count(ExchangeField.OUTPUT_TOKENS),
            count(ExchangeField.REASONING_TOKENS)),
        text(ExchangeField.CONVERSATION),
        status,
        text(ExchangeField.PLAN),
        text(ExchangeField.END_USER));
  }

  private String text(ExchangeField field) {
    return texts[field.ordinal()];
  }

  private long count(ExchangeField field) {
    return counts[field.ordinal()];
  }
}
