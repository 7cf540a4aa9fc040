package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theFieldsThatAreThereDecideTheChannelsThatAreLeft() throws IOException {
    Command doctor = Command.inPipe("doctor", oddLog());
    assertThat(doctor.exitCode()).as(doctor.err()).isZero();
    Golden.assertSame("doctor.txt", doctor.out());
  }

  @Test
  void theSampleEndsWhereItWasToldTo() throws IOException {
    Command doctor = Command.inPipe("doctor", oddLog(), "--lines", "2");
    assertThat(doctor.out()).contains("2 exchanges", "--lines 0 for all");
  }

  @Test
  void anUnreadableLogEndsWithThreeAndItsReasons() throws IOException {
    Path log = folder.resolve("exchanges.jsonl");
    Files.writeString(log, "nothing\n");
    Command doctor = Command.inPipe("doctor", log);
    assertThat(doctor.exitCode()).isEqualTo(3);
    assertThat(doctor.err()).contains("Rejected: 1");
  }

  private Path oddLog() throws IOException {
    Files.writeString(
        folder.resolve("exchanges.jsonl"),
        """
        {"id":"1","time":"2026-04-22T10:00:00Z","account":"a","prompt":"hello","ip":"192.0.2.1"}
        {"id":"2","time":"2026-04-22T10:05:00Z","account":"b","prompt":"hello","temperature":0.5}
        {"id":"3","time":"2026-04-22T10:03:00Z","account":"b","prompt":"hello"}
        {"id":"3","time":"1970-01-01T00:00:00Z","account":"b"}
        {"id":"4","time":"9999-01-01T00:00:00Z","account":"b"}
        """);
    return folder;
  }
}
