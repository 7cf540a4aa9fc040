package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdOutputStream;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of prompts come from strangers too. */
final class PromptReaderTest {
  private static final String BROKEN = "the file ends or breaks here; what stands before was read";

  @TempDir private Path folder = Path.of("");

  /** A sink that keeps everything. */
  private static final class Kept implements PromptSink {
    private final List<String> prompts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    @Override
    public void prompt(String prompt) {
      prompts.add(prompt);
    }

    @Override
    public void rejected(Rejected line) {
      rejected.add(line);
    }
  }

  @Test
  void theFirstFieldThatIsThereIsThePrompt() throws IOException {
    Kept kept =
        read(
            write(
                "a.jsonl",
                """
                {"text":"d","question":"c","instruction":"b","prompt":"a"}
                {"text":"d","question":"c","instruction":"b","prompt":["a"]}
                {"text":"d","question":"c","instruction":""}
                {"id":7,"text":"d"}
                """));
    assertThat(kept.prompts).containsExactly("a", "b", "c", "d");
    assertThat(kept.rejected).isEmpty();
  }

  @Test
  void ofMessagesThoseAreTakenThatAUserSent() throws IOException {
    Kept kept =
        read(
            write(
                "a.jsonl",
                """
                {"messages":[{"role":"system","content":"be"},{"role":"user","content":"a"},\
                {"role":"assistant","content":"no"},\
                {"role":"user","content":[{"type":"text","text":"b"}]},{"content":"c"}]}
                """));
    assertThat(kept.prompts).containsExactly("a", "b", "c");
  }

  @Test
  void aTextFileHoldsOnePromptALine() throws IOException {
    Kept kept = read(write("a.txt", "\uFEFFone prompt\r\n\n  {\"prompt\":\"two\"}\nlast"));
    assertThat(kept.prompts).containsExactly("one prompt", "{\"prompt\":\"two\"}", "last");
  }

  @Test
  void aFolderStandsForThePromptFilesInItPackedOrNot() throws IOException {
    write("b.txt", "b\n");
    write("README.md", "no\n");
    pack("a.jsonl.gz", "{\"prompt\":\"a\"}\n");
    pack("c.txt.zst", "c\n");
    Files.createDirectories(folder.resolve("d.txt"));
    assertThat(read(folder).prompts).containsExactly("a", "b", "c");
  }

  @Test
  void aBadLineIsRejectedWithItsPlaceAndTheRestIsRead() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"prompt\":\"a\"}\nno json\n\n{\"answer\":\"x\"}\n[\"x\"]\n"
                + "[".repeat(10_000)
                + "\n{\"prompt\":\"z\"}\n");
    Kept kept = read(file);
    String lacking = "without prompt, instruction, question, text or messages";
    assertThat(kept.prompts).containsExactly("a", "z");
    assertThat(kept.rejected)
        .extracting(Rejected::line, Rejected::reason)
        .hasSize(4)
        .startsWith(tuple(2L, "not JSON, at byte 0"), tuple(4L, lacking), tuple(5L, lacking));
    assertThat(kept.rejected.get(3).reason()).startsWith("nested deeper than 64");
    assertThat(kept.rejected).allMatch(line -> line.file().equals(file.toString()));
  }

  @Test
  void brokenUtf8CostsItsLineAlone() throws IOException {
    byte[] lines = "before\nba?d\nafter\n".getBytes(StandardCharsets.UTF_8);
    lines[9] = (byte) 0xff;
    Path file = Files.write(folder.resolve("a.txt"), lines);
    Kept kept = read(file);
    assertThat(kept.prompts).containsExactly("before", "after");
    assertThat(kept.rejected).containsExactly(new Rejected(file.toString(), 2, "not UTF-8"));
  }

  @Test
  void aLineOfAHundredMegabytesIsRejectedAndTheRestIsRead() throws IOException {
    Path file = folder.resolve("a.txt.gz");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("before\n".getBytes(StandardCharsets.UTF_8));
      for (int written = 0; written < 100; written++) {
        out.write(megabyte);
      }
      out.write("\nafter\n".getBytes(StandardCharsets.UTF_8));
    }
    Kept kept = read(file);
    assertThat(kept.prompts).containsExactly("before", "after");
    assertThat(kept.rejected)
        .containsExactly(new Rejected(file.toString(), 2, "longer than 16777216 bytes"));
  }

  @Test
  void ofATruncatedFileIsReadWhatStandsBefore() throws IOException {
    Path file = pack("a.txt.gz", "a prompt of some words\n".repeat(20_000));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - whole.length / 4));
    Path after = write("b.txt", "after\n");
    Kept kept = read(file, after);
    assertThat(kept.prompts).hasSizeGreaterThan(100).endsWith("after");
    assertThat(kept.rejected)
        .containsExactly(new Rejected(file.toString(), kept.prompts.size(), BROKEN));
  }

  @Test
  void aPathThatLeadsNowhereIsAProblem() {
    assertThatThrownBy(() -> read(folder.resolve("nowhere")))
        .isInstanceOfSatisfying(
            StillwatchException.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.INPUT_MISSING));
  }

  @Test
  void realSetsAreReadWhole() {
    Kept kept = read(SharedData.file("prompts"));
    assertThat(kept.prompts).hasSizeGreaterThan(50_000).noneMatch(String::isEmpty);
    assertThat(kept.rejected).isEmpty();
  }

  private static Kept read(Path... inputs) {
    Kept kept = new Kept();
    long prompts = new PromptReader(ReadLimits.DEFAULT, Progress.NONE).read(List.of(inputs), kept);
    assertThat(prompts).isEqualTo(kept.prompts.size());
    return kept;
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines);
  }

  private Path pack(String name, String lines) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        name.endsWith(".gz") ? new GZIPOutputStream(packed) : new ZstdOutputStream(packed)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), packed.toByteArray());
  }
}
