package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.server.ServerSettings;
import io.stillwatch.server.StillwatchServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupCommandTest {
  @TempDir private Path folder = Path.of("");
  private String token = "";

  private StillwatchServer start(Path data) {
    return StillwatchServer.start(ServerSettings.onLoopback(data));
  }

  private String call(StillwatchServer server, String method, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .header("Authorization", "Bearer " + token)
              .method(method, BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private Path backUp() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path backup = folder.resolve("backup.zip");
    try (StillwatchServer server = start(data)) {
      token = server.firstToken();
      String line = "{\"id\":\"%d\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\"}\n";
      call(server, "POST", "/v1/exchanges", line.formatted(1) + line.formatted(2));
      call(server, "POST", "/v1/mode", "{\"mode\":\"enforce\",\"because\":\"a test\"}");
      Command made = Command.inPipe("backup", backup, "--data", data);
      assertThat(made.exitCode()).as(made.err()).isZero();
      call(server, "POST", "/v1/exchanges", line.formatted(3));
    }
    return backup;
  }

  @Test
  void whatWasBackedUpWhileServingIsServedFromTheRestoredFolderWithTheSameTokens()
      throws Exception {
    Path backup = backUp();
    Path restored = folder.resolve("restored");
    Command made = Command.inPipe("restore", backup, "--data", restored);
    assertThat(made.exitCode()).as(made.err()).isZero();
    try (StillwatchServer server = start(restored)) {
      assertThat(server.firstToken()).isEmpty();
      assertThat(call(server, "POST", "/v1/evaluate", "")).contains("\"exchanges\":2,");
      assertThat(call(server, "GET", "/v1/decisions", "")).contains("\"enforcing\":true");
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWrittenOver() throws Exception {
    Path backup = backUp();
    Command again = Command.inPipe("restore", backup, "--data", folder.resolve("data"));
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is not empty", "nothing was written");
  }

  @Test
  void aBackupThatWasChangedIsToldAndNothingIsWritten() throws Exception {
    Path backup = backUp();
    byte[] bytes = Files.readAllBytes(backup);
    bytes[90] ^= 1; // within the first part, behind its head
    Files.write(backup, bytes);
    Path restored = folder.resolve("restored");
    Command made = Command.inPipe("restore", backup, "--data", restored);
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("[store-damaged]");
    assertThat(restored).doesNotExist();
  }

  @Test
  void aBackupOfAnothersMakingWritesNowhereElse() throws Exception {
    Path hostile = folder.resolve("hostile.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hostile))) {
      zip.putNextEntry(new ZipEntry("../outside"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("SHA256SUMS"));
      String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
      zip.write((empty + "  ../outside\n").getBytes(StandardCharsets.US_ASCII));
      zip.closeEntry();
    }
    Command made = Command.inPipe("restore", hostile, "--data", folder.resolve("restored"));
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("../outside");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void aDamagedStoreIsNotBackedUp() throws Exception {
    backUp();
    Path segment = folder.resolve("data").resolve("log").resolve("sketches-000001.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    Path second = folder.resolve("second.zip");
    Command made = Command.inPipe("backup", second, "--data", folder.resolve("data"));
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("damaged", "There is no backup");
    assertThat(second).doesNotExist();
    assertThat(Command.inPipe("backup", second, "--data", folder.resolve("none")).exitCode())
        .isEqualTo(3);
  }

  @Test
  void aStoreWithAFileMissingInItsMiddleIsNeitherBackedUpNorServed() throws Exception {
    backUp();
    Path data = folder.resolve("data");
    Path log = data.resolve("log");
    Files.copy(log.resolve("sketches-000001.log"), log.resolve("sketches-000003.log"));
    Path second = folder.resolve("second.zip");
    Command made = Command.inPipe("backup", second, "--data", data);
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err())
        .contains("sketches-000002.log is missing", "There is no backup", "[store-damaged]");
    assertThat(second).doesNotExist();
    assertThatThrownBy(() -> start(data)).hasMessageContaining("sketches-000002.log is missing");
  }
}
