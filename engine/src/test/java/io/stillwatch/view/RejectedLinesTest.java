package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RejectedLinesTest {

  @Test
  void everyLineIsAnObjectOfFileLineAndReason() throws IOException {
    RejectedLines lines = new RejectedLines();
    lines.add(new Rejected("a.jsonl", 3, "time: wanted RFC 3339"));
    lines.add(new Rejected("-", 9, "not JSON"));
    assertThat(written(lines))
        .isEqualTo(
            """
            {"file":"a.jsonl","line":3,"reason":"time: wanted RFC 3339"}
            {"file":"-","line":9,"reason":"not JSON"}
            """);
  }

  @Test
  void tenThousandLinesAreKeptAndAllAreCounted() throws IOException {
    RejectedLines lines = new RejectedLines();
    for (int line = 1; line <= 10_001; line++) {
      lines.add(new Rejected("a", line, line % 2 == 0 ? "even" : "odd"));
    }
    assertThat(lines.total()).isEqualTo(10_001);
    assertThat(written(lines).lines()).hasSize(10_000);
    assertThat(lines.byReason())
        .containsExactly(
            new RejectedLines.ReasonCount("odd", 5_001),
            new RejectedLines.ReasonCount("even", 5_000));
  }

  @Test
  void manyDifferentReasonsTakeBoundedMemory() {
    RejectedLines lines = new RejectedLines();
    for (int line = 0; line < 50_000; line++) {
      lines.add(new Rejected("a", line, "reason " + line));
    }
    assertThat(lines.byReason()).hasSize(201);
    assertThat(lines.byReason().get(0))
        .isEqualTo(new RejectedLines.ReasonCount("other reasons", 49_800));
  }

  private static String written(RejectedLines lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.write(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
