package io.stillwatch.flink.intake;

import io.stillwatch.exchange.Rejected;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;
import java.nio.charset.StandardCharsets;

/**
 * What came of a line, in the engine's own bytes. Made by the factories below.
 *
 * @param kind which of the following it is
 * @param at when an exchange was, in milliseconds since 1970; the number of a rejected line; {@link
 *     Long#MIN_VALUE} of an account line
 * @param name the account's name, or the file of a rejected line
 * @param body the sketch of an exchange, the traits of an account, the reason of a reject in UTF-8
 */
public record Entry(Kind kind, long at, String name, byte[] body) {

  /** What a line told. */
  public enum Kind {
    EXCHANGE,
    HOLDER,
    REJECT
  }

  static Entry exchange(ExchangeSketch sketch, String account) {
    return new Entry(Kind.EXCHANGE, sketch.time(), account, sketch.toBytes());
  }

  static Entry holder(AccountTraits traits, String account) {
    return new Entry(Kind.HOLDER, Long.MIN_VALUE, account, traits.toBytes());
  }

  /** A rejected line. */
  public static Entry reject(Rejected line) {
    byte[] reason = line.reason().getBytes(StandardCharsets.UTF_8);
    return new Entry(Kind.REJECT, line.line(), line.file(), reason);
  }

  /** When it belongs in event time: what is no exchange comes before all exchanges. */
  public long eventTime() {
    return kind == Kind.EXCHANGE ? at : Long.MIN_VALUE;
  }

  /** The rejected line, of a {@link Kind#REJECT}. */
  public Rejected rejected() {
    return new Rejected(name, at, new String(body, StandardCharsets.UTF_8));
  }

  /** The same with another body. */
  public Entry with(byte[] other) {
    return new Entry(kind, at, name, other);
  }
}
