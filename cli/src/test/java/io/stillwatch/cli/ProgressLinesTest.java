package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void aPipeGetsOneLineARoomWhenTheRoomIsDone() {
    try (ProgressLines progress = lines(false)) {
      progress.at("read", 100, -1);
      now += 2 * SECOND;
      progress.at("read", 122_000, 122_000);
      progress.at("sketch", 10, 20);
      assertThat(err).hasToString("  read      122,000   61 k/s\n");
    }
    assertThat(err.toString()).endsWith("  sketch    10 of 20\n");
  }

  @Test
  void aPipeIsToldEveryHalfMinuteHowFarALongRoomIs() {
    try (ProgressLines progress = lines(false)) {
      for (int second = 0; second <= 70; second++) {
        progress.at("read", second, 140);
        now += SECOND;
      }
    }
    assertThat(err.toString())
        .startsWith(
            "  read      30 of 140   1/s   2 min left\n  read      60 of 140   1/s   80 s left\n");
  }

  @Test
  void aTerminalStaysQuietForTheFirstSecond() {
    try (ProgressLines progress = lines(true)) {
      now += SECOND / 2;
      progress.at("read", 50, 100);
      assertThat(err.toString()).isEmpty();
      now += SECOND;
      progress.at("read", 75, 100);
      assertThat(err.toString()).contains("read", "75 of 100", "left", "███████████████·····");
    }
  }

  @Test
  void aTerminalsLinesAreDrawnOver() {
    try (ProgressLines progress = lines(true)) {
      progress.at("read", 1, 3);
      now += 2 * SECOND;
      progress.at("link", 2, 3);
      now += SECOND;
      progress.at("link", 3, 3);
      assertThat(err.toString()).contains("\u001b[2A");
    }
  }

  @Test
  void anInputOfUnknownLengthHasNoTimeLeft() {
    try (ProgressLines progress = lines(true)) {
      progress.at("read", 0, -1);
      now += 2 * SECOND;
      progress.at("read", 4_000, -1);
    }
    assertThat(err.toString()).contains("4,000", "2,000/s").doesNotContain("left");
  }

  private ProgressLines lines(boolean terminal) {
    PrintWriter writer = new PrintWriter(err);
    return new ProgressLines(Screen.of(writer, writer, terminal), () -> now);
  }
}
