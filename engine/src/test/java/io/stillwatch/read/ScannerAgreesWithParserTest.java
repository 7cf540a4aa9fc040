package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScannerAgreesWithParserTest {
  private static final long SEED = 20260422;
  private static final int LINES = 200_000;

  @Test
  void mutatedLinesAreReadAlikeByBothPaths() {
    Agreement agreement = new Agreement();
    int fast = 0;
    for (int run = 0; run < LINES; run++) {
      long seed = SEED + run;
      byte[] line = new MutatedLines(new Random(seed)).next();
      try {
        fast += agreement.check(line) ? 1 : 0;
      } catch (AssertionError | RuntimeException failure) {
        fail("new MutatedLines(new Random(" + seed + "L)).next()", failure);
      }
    }
    assertThat(fast).as("lines that the fast path read").isBetween(LINES / 10, LINES * 9 / 10);
  }

  @Test
  void linesAsProgramsWriteThemAreNoSurprise() {
    Agreement agreement = new Agreement();
    String[] lines = {
      "{\"id\":\"e\",\"time\":\"2026-04-22T10:00:00.123Z\",\"account\":\"a\",\"temperature\":0.7,"
          + "\"tools\":[\"grep\"],\"stream\":false,\"prompt\":\"a\\nb\",\"extra\":\"\\\"\"}",
      " {\"id\": \"e\", \"time\": \"2026-04-22T10:00:00Z\", \"account\": \"\u00e4\", \"x\": null}\t",
      "{\"account\":\"a\",\"status\":429,\"time\":\"2026-04-22T10:00:00Z\",\"id\":\"e\",\"y\":1.5}"
    };
    for (String line : lines) {
      assertThat(agreement.check(line.getBytes(StandardCharsets.UTF_8))).as(line).isTrue();
    }
  }

  @Test
  void validityOfUtf8IsWhatThePlatformSays() {
    Random random = new Random(SEED);
    byte[] marks = {
      0x41, (byte) 0x80, (byte) 0xbf, (byte) 0xc1, (byte) 0xc2, (byte) 0xe0, (byte) 0xa0,
      (byte) 0xed, (byte) 0x9f, (byte) 0xef, (byte) 0xf0, (byte) 0x90, (byte) 0xf4, (byte) 0x8f,
      (byte) 0xf5, (byte) 0xff
    };
    for (int run = 0; run < LINES; run++) {
      byte[] bytes = new byte[random.nextInt(24)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = random.nextInt(3) == 0 ? 0x41 : marks[random.nextInt(marks.length)];
      }
      assertThat(Utf8.isValid(bytes, 0, bytes.length))
          .as("seed %d, run %d", SEED, run)
          .isEqualTo(isValidToThePlatform(bytes));
    }
  }

  @FuzzTest(maxDuration = "60s")
  void anyLineIsReadAlikeByBothPaths(byte[] line) {
    new Agreement().check(line);
  }

  private static boolean isValidToThePlatform(byte[] bytes) {
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return decoded.length() <= bytes.length;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }
}
