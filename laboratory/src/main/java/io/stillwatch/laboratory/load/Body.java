package io.stillwatch.laboratory.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A body of exchanges of about a kilobyte each. It is made once; before it is sent again its ids
 * get another number, so that every line is new. Not thread-safe.
 */
final class Body {
  static final int LINES = 1_000;

  private static final long START = Instant.parse("2026-04-22T00:00:00Z").toEpochMilli();
  private static final String ID = "{\"id\":\"";
  private static final int DIGITS = 10;

  private final byte[] bytes;
  private final int[] numbers = new int[LINES];

  Body(long seed, int accounts) {
    SplittableRandom chance = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      numbers[line] = text.length() + ID.length();
      text.append(ID).append("0".repeat(DIGITS)).append('-').append(seed).append('-').append(line);
      long time = START + chance.nextLong(24L * 3_600_000);
      int account = chance.nextInt(accounts);
      text.append("\",\"time\":\"").append(Instant.ofEpochMilli(time));
      text.append("\",\"account\":\"account-").append(account);
      text.append("\",\"model\":\"model-1\",\"ip\":\"10.").append(account % 250).append('.');
      text.append(account / 250 % 250).append(".7\",\"user_agent\":\"client/").append(account % 9);
      text.append("\",\"prompt\":\"");
      words(text, chance, 560);
      text.append("\",\"completion\":\"");
      words(text, chance, 200);
      text.append("\",\"input_tokens\":140,\"output_tokens\":60,\"status\":200}\n");
    }
    bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void words(StringBuilder text, SplittableRandom chance, int characters) {
    for (int end = text.length() + characters; text.length() < end; ) {
      text.append(Integer.toString(chance.nextInt(1_000_000), 36)).append(' ');
    }
  }

  /** The body with ids of a number. */
  byte[] numbered(long number) {
    byte[] digits =
        String.format(Locale.ROOT, "%0" + DIGITS + "d", number).getBytes(StandardCharsets.US_ASCII);
    for (int place : numbers) {
      System.arraycopy(digits, 0, bytes, place, DIGITS);
    }
    return bytes;
  }

  int length() {
    return bytes.length;
  }
}
