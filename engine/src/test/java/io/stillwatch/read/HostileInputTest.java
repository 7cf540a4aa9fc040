package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a log, or the prompts in it, may mean harm. */
final class HostileInputTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void linesOutOfOrderAndRepeatedIdsArePassedOnAsTheyStand() {
    assertThat(Gathered.from(line("b") + line("a") + line("b")).ids())
        .containsExactly("b", "a", "b");
  }

  @Test
  void brokenUtf8CostsItsLineAlone() {
    byte[][] broken = {
      {(byte) 0xff}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {(byte) 0xe2, (byte) 0x82}
    };
    for (byte[] bytes : broken) {
      byte[] bad = line("bad").replace("bad", "ba\u0001d").getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      lines.writeBytes(line("before").getBytes(StandardCharsets.UTF_8));
      for (byte each : bad) {
        lines.writeBytes(each == 1 ? bytes : new byte[] {each});
      }
      lines.writeBytes(line("after").getBytes(StandardCharsets.UTF_8));
      Gathered gathered = Gathered.from(lines.toByteArray());
      assertThat(gathered.ids()).containsExactly("before", "after");
      assertThat(gathered.rejected).containsExactly(new Rejected("-", 2, "not UTF-8"));
    }
  }

  @Test
  void aByteOrderMarkCarriageReturnsAndBlankLinesAreNoMatter() {
    String lines = "\uFEFF" + line("a").replace("\n", "\r\n") + "\r\n   \n\n" + line("b").strip();
    assertThat(Gathered.from(lines).ids()).containsExactly("a", "b");
    assertThat(Gathered.from(lines).rejected).isEmpty();
  }

  @Test
  void aLineOfAHundredMegabytesIsRejectedAndTheRestIsRead() {
    InputStream huge = new Repeated((byte) 'x', 100L * MEGABYTE);
    InputStream lines =
        new SequenceInputStream(
            new SequenceInputStream(stream(line("before") + "{\"prompt\":\""), huge),
            stream("\"}\n" + line("after")));
    Gathered gathered = new Gathered();
    long before = heldBytes();
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, lines)
        .read(List.of(Path.of("-")), gathered);
    assertThat(gathered.ids()).containsExactly("before", "after");
    assertThat(gathered.rejected)
        .containsExactly(new Rejected("-", 2, "longer than 16777216 bytes"));
    assertThat(heldBytes() - before).isLessThan(40L * MEGABYTE);
  }

  @Test
  void aLineOfTheLongestLengthIsReadAndOneByteMoreIsNot() {
    ReadLimits limits = new ReadLimits(line("e").length() - 1, 64, 10, 1_000);
    ReadSettings settings = new ReadSettings(Format.AUTO, AttributeNames.DEFAULT, limits);
    byte[] lines = (line("e") + line("ee") + line("f")).getBytes(StandardCharsets.UTF_8);
    Gathered gathered = Gathered.from(settings, lines);
    assertThat(gathered.ids()).containsExactly("e", "f");
    assertThat(gathered.rejected).extracting(Rejected::line).containsExactly(2L);
  }

  @Test
  void nestingOfTenThousandIsRejectedWhereverItStands() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    String[] lines = {
      deep,
      "{\"id\":\"e\",\"unknown\":" + deep + "}",
      "{\"account\":\"a\",\"unknown\":" + deep + "}",
      "{\"request\":{},\"response\":" + deep + "}",
      "{\"resourceSpans\":" + deep + "}",
    };
    for (String line : lines) {
      Gathered gathered = Gathered.from(line + "\n" + line("after"));
      assertThat(gathered.ids()).containsExactly("after");
      assertThat(gathered.rejected).hasSize(1);
    }
  }

  @Test
  void nestingWithinTheBoundIsRead() {
    String deep = "[".repeat(63) + "]".repeat(63);
    assertThat(Gathered.from(line("e").replace("}", ",\"unknown\":" + deep + "}")).ids())
        .containsExactly("e");
  }

  @Test
  void aNumberOfAMillionDigitsIsRejected() {
    Gathered gathered =
        Gathered.from(line("e").replace("}", ",\"input_tokens\":" + "9".repeat(MEGABYTE) + "}"));
    assertThat(gathered.rejected).hasSize(1);
  }

  @Test
  void emptyInputIsFineAndCountedAsNothing() throws IOException {
    Path empty = Files.createFile(folder.resolve("exchanges.jsonl"));
    ExchangeReader reader = new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE);
    reader.read(List.of(empty), new Gathered());
    assertThat(reader.counts()).isEqualTo(new ReadCounts(0, 0, 0, 0));
  }

  @Test
  void whatStandsBeforeTheEndOfATruncatedFileIsReadAndTheFileIsRejectedThere() throws IOException {
    String lines = (line("a") + line("b")).repeat(20_000);
    for (Packing packing : Packing.values()) {
      byte[] whole = packing.pack(lines);
      Gathered gathered = Gathered.from(Arrays.copyOf(whole, whole.length - whole.length / 4));
      assertThat(gathered.exchanges).as("%s", packing).isNotEmpty();
      assertThat(gathered.rejected)
          .as("%s", packing)
          .containsExactly(
              new Rejected(
                  "-",
                  gathered.exchanges.size() + 1,
                  "the file ends or breaks here; what stands before was read"));
    }
  }

  @Test
  void severalPackedFilesInARowAreOneInputAlsoFromASlowPipe() throws IOException {
    for (Packing packing : Packing.values()) {
      byte[] first = packing.pack(line("a"));
      byte[] second = packing.pack(line("b"));
      InputStream both =
          new SequenceInputStream(new OneByOne(first), new OneByOne(second));
      Gathered gathered = new Gathered();
      new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, both)
          .read(List.of(Path.of("-")), gathered);
      assertThat(gathered.ids()).as("%s", packing).containsExactly("a", "b");
      assertThat(gathered.rejected).as("%s", packing).isEmpty();
    }
  }

  @Test
  void aBombIsUnpackedWithoutBeingHeld() throws IOException {
    for (Packing packing : Packing.values()) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = packing.to(packed)) {
        new Repeated((byte) '[', 300L * MEGABYTE).transferTo(out);
        out.write(("\n" + line("after")).getBytes(StandardCharsets.UTF_8));
      }
      long before = heldBytes();
      Gathered gathered = Gathered.from(packed.toByteArray());
      assertThat(gathered.ids()).as("%s", packing).containsExactly("after");
      assertThat(gathered.rejected).as("%s", packing).hasSize(1);
      assertThat(heldBytes() - before).as("%s", packing).isLessThan(40L * MEGABYTE);
    }
  }

  @Test
  void garbageIsRejectedLineByLine() {
    Gathered gathered = Gathered.from("\u0000\u0001\n{\n}\n\"\n{\"id\":\n" + line("e"));
    assertThat(gathered.ids()).containsExactly("e");
    assertThat(gathered.rejected).extracting(Rejected::line).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aFolderGivesItsAccountsThenItsExchangesByNameAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("exchanges-2.jsonl"), line("2"));
    Files.write(folder.resolve("exchanges-1.jsonl.gz"), Packing.GZIP.pack(line("1")));
    Files.write(folder.resolve("exchanges-3.jsonl.zst"), Packing.ZSTD.pack(line("3")));
    Files.writeString(folder.resolve("accounts.jsonl"), "{\"account\":\"a\"}\n");
    Files.writeString(folder.resolve("truth.jsonl"), line("no"));
    Files.writeString(folder.resolve("exchanges.csv"), line("no"));
    assertThat(Gathered.from(folder).order)
        .containsExactly("account a", "exchange 1", "exchange 2", "exchange 3");
  }

  @Test
  void aPathThatLeadsNowhereIsAProblemForTheOperator() {
    assertThatThrownBy(() -> Gathered.from(folder.resolve("missing")))
        .isInstanceOfSatisfying(
            StillwatchException.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.INPUT_MISSING));
  }

  @Test
  void hugeInvisibleNamesAndFieldsArePassedOver() {
    String name = "\\u200b".repeat(5_000);
    Gathered gathered = Gathered.from(line("e").replace("}", ",\"" + name + "\":1}"));
    assertThat(gathered.exchanges).extracting(Exchange::id).containsExactly("e");
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\"}\n";
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long heldBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private enum Packing {
    GZIP,
    ZSTD;

    OutputStream to(OutputStream out) throws IOException {
      return this == GZIP ? new GZIPOutputStream(out) : new ZstdOutputStream(out);
    }

    byte[] pack(String text) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = to(packed)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return packed.toByteArray();
    }
  }

  /** A pipe whose writer is slow: one byte at a time, and none announced. */
  private static final class OneByOne extends FilterInputStream {

    OneByOne(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      return super.read(buffer, from, Math.min(1, length));
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** One byte, many times. */
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(byte value, long times) {
      this.value = value;
      left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(buffer, from, from + count, value);
      left -= count;
      return count;
    }
  }
}
