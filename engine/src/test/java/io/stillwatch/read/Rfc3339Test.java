package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Rfc3339Test {
  private static final long SEED = 9999;

  @Test
  void timesAreWhatThePlatformSays() {
    Random random = new Random(SEED);
    long end = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();
    for (int run = 0; run < 100_000; run++) {
      Instant instant = Instant.ofEpochMilli(86_400_000 + random.nextLong(end - 86_400_000));
      int minutes = random.nextInt(2 * 18 * 60 + 1) - 18 * 60;
      OffsetDateTime time = instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
      String text = time.toString().replaceFirst("(T\\d\\d:\\d\\d)([Z+-])", "$1:00$2");
      assertThat(millis(text))
          .as("seed %d, run %d: %s", SEED, run, text)
          .isEqualTo(instant.toEpochMilli());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T00:00:00Z", "2026-04-22t10:00:00z", "2026-04-22 10:00:00Z",
        "2016-12-31T23:59:60Z", "2026-04-22T10:00:00.123456789123456789Z",
        "2026-04-22T10:00:00-00:00"
      })
  void whatTheStandardAllowsIsRead(String text) {
    assertThat(millis(text)).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z", "2026-04-22T24:00:00Z", "2026-04-22T10:60:00Z",
        "2026-04-22T10:00:61Z", "2026-04-22T10:00:00.Z", "2026-04-22T10:00:00+0200",
        "2026-04-22T10:00:00+24:00", "2026-04-22T10:00:00Zz", "2026-04-22T10:00:00.5",
        "2026-4-22T10:00:00.0Z", "+026-04-22T10:00:00Z", "1969-12-31T23:59:59Z",
        "2026-04-22T10:00Z", "2026-04-22T10:00:00+02:0"
      })
  void whatItDoesNotAllowIsInvalid(String text) {
    assertThat(millis(text)).isEqualTo(Rfc3339.INVALID);
  }

  @Test
  void aLeapSecondCountsAsTheSecondAfterIt() {
    assertThat(millis("2016-12-31T23:59:60Z")).isEqualTo(millis("2017-01-01T00:00:00Z"));
  }

  private static long millis(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Rfc3339.millis(bytes, 0, bytes.length);
  }
}
