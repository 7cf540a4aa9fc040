package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogLinesTest {
  private static final String LOG =
      """
      {"id":"1","time":"2026-04-20T00:00:00Z","account":"a","prompt":"one"}

        {"id":"2","time":"2026-04-20T00:00:01Z","account":"b","prompt":"tw\\u006f"}
      {"account":"a","country":"NL"}
      {"id":"3","time":"yesterday","account":"a"}
      nothing
      """;

  @TempDir private Path folder;
  private final Kept kept = new Kept();
  private final LogLines lines = new LogLines(ReadSettings.DEFAULT, kept);

  @Test
  void aStreamHoldsWhatTheSameFileHolds() throws IOException {
    read(LOG.getBytes(StandardCharsets.UTF_8));
    assertThat(kept.all).hasSize(5).isEqualTo(readAsFile());
  }

  @Test
  void linesBroughtOneByOneHoldTheSame() throws IOException {
    String[] split = LOG.split("\n", -1);
    for (int line = 0; line < split.length; line++) {
      lines.line("log", line + 1L, (split[line] + "\r").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(kept.all).hasSize(5).isEqualTo(readAsFile());
  }

  @Test
  void aPackedStreamThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(LOG.repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    read(Arrays.copyOf(packed.toByteArray(), packed.size() - 6));
    assertThat(kept.all.get(kept.all.size() - 1).toString()).contains("ends or breaks here");
  }

  @Test
  void aLineThatIsTooLongIsRejectedAndTheNextIsRead() {
    lines.line("log", 1, new byte[ReadLimits.DEFAULT.maxLineBytes() + 1]);
    lines.line("log", 2, LOG.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8));
    assertThat(kept.all).hasSize(2);
    assertThat(kept.all.get(0).toString()).contains("longer than");
  }

  private void read(byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      LogLines.Cursor cursor = lines.stream("log", in);
      boolean more = true;
      while (more) {
        more = cursor.advance();
      }
    }
  }

  private List<Record> readAsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("log"), LOG);
    Kept read = new Kept();
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE).read(List.of(file), read);
    read.all.replaceAll(
        each ->
            each instanceof Rejected line ? new Rejected("log", line.line(), line.reason()) : each);
    return read.all;
  }

  private static final class Kept implements LogSink {
    private final List<Record> all = new ArrayList<>();

    @Override
    public void exchange(Exchange exchange) {
      all.add(exchange);
    }

    @Override
    public void account(Account account) {
      all.add(account);
    }

    @Override
    public void rejected(Rejected line) {
      all.add(line);
    }
  }
}
