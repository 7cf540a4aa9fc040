package io.stillwatch.flink.account;

import java.nio.ByteBuffer;

/**
 * An exchange on its way to its account.
 *
 * @param name the account's name
 * @param sketch the exchange's sketch in the engine's bytes, which begin with time, id and account
 */
public record Row(String name, byte[] sketch) {

  /** Hash of the account's name. */
  public long account() {
    return ByteBuffer.wrap(sketch).getLong(2 * Long.BYTES);
  }

  /** Hash of the exchange's id. */
  long id() {
    return ByteBuffer.wrap(sketch).getLong(Long.BYTES);
  }

  /** When it was, in milliseconds since 1970. */
  long time() {
    return ByteBuffer.wrap(sketch).getLong(0) ^ Long.MIN_VALUE;
  }

  /** What is needed of it to find repeated ids. */
  public Head head() {
    return new Head(time(), id(), account());
  }
}
