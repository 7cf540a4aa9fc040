package io.stillwatch.read;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads sets of prompts, as public instruction sets and benchmarks are given away: files of JSON
 * lines, or of one prompt a line where the name ends in {@code .txt}; plain, gzip or zstd. Of a
 * JSON line the first counts that is there of {@code prompt}, {@code instruction}, {@code question}
 * and {@code text}, or else every message of {@code messages} that a user sent. What cannot be read
 * is passed on as a reject and the rest is read. Holds one line at a time. Not for use by two
 * threads.
 */
public final class PromptReader {
  private static final String[] FIELDS = {"prompt", "instruction", "question", "text"};

  /** Who asks; a message may go without saying. */
  private static final Set<String> ASKING = Set.of("user", "human", "");

  private static final long PROMPTS_BETWEEN_NEWS = 8_192;

  private final ReadLimits limits;
  private final JsonLines json;
  private final Progress progress;
  private long prompts;

  /** Reads within these limits. */
  public PromptReader(ReadLimits limits, Progress progress) {
    this.limits = limits;
    this.json = JsonLines.plain(limits);
    this.progress = progress;
  }

  /**
   * Reads files and folders and passes on what they hold.
   *
   * @return how many prompts there were
   * @throws io.stillwatch.exchange.StillwatchException if a path leads nowhere
   */
  public long read(List<Path> inputs, PromptSink sink) {
    prompts = 0;
    for (Path file : PromptFiles.of(inputs)) {
      readFile(file, sink);
    }
    progress.at("public", prompts, prompts);
    return prompts;
  }

  private void readFile(Path file, PromptSink sink) {
    String name = file.toString();
    boolean text = PromptFiles.isText(file);
    long number = 1;
    try (InputStream raw = Files.newInputStream(file);
        InputStream unpacked = Unpacked.stream(raw)) {
      LineSplitter lines = new LineSplitter(unpacked, limits.maxLineBytes());
      for (LineSplitter.Found found = lines.next();
          found != LineSplitter.Found.END;
          found = lines.next()) {
        number = lines.number();
        String reason =
            found == LineSplitter.Found.TOO_LONG
                ? Tally.tooLong(limits.maxLineBytes())
                : readLine(lines, text, sink);
        if (!reason.isEmpty()) {
          sink.rejected(new Rejected(name, number, reason));
        }
        number++;
      }
    } catch (IOException failure) {
      sink.rejected(new Rejected(name, number, Tally.BROKEN));
    }
  }

  /** Passes on the prompts of a line; says why there are none, nothing of a blank line. */
  private String readLine(LineSplitter lines, boolean text, PromptSink sink) {
    byte[] bytes = lines.bytes();
    int start = Bytes.afterBlanks(bytes, lines.start(), lines.end());
    if (start == lines.end()) {
      return "";
    }
    if (!Utf8.isValid(bytes, start, lines.end())) {
      return "not UTF-8";
    }
    if (text) {
      take(new String(bytes, start, lines.end() - start, StandardCharsets.UTF_8), sink);
      return "";
    }
    try {
      List<String> found = prompts(json.tree(bytes, start, lines.end()));
      found.forEach(prompt -> take(prompt, sink));
      return found.isEmpty() ? "without prompt, instruction, question, text or messages" : "";
    } catch (JacksonException failure) {
      return json.reason(failure);
    }
  }

  private void take(String prompt, PromptSink sink) {
    sink.prompt(prompt);
    if (++prompts % PROMPTS_BETWEEN_NEWS == 0) {
      progress.at("public", prompts, -1);
    }
  }

  private static List<String> prompts(JsonNode line) {
    String prompt = JsonFields.text(line, FIELDS);
    if (!prompt.isEmpty()) {
      return List.of(prompt);
    }
    List<String> asked = new ArrayList<>();
    for (JsonNode message : line.path("messages")) {
      if (ASKING.contains(JsonFields.text(message, "role"))) {
        MessageText text = new MessageText();
        text.addContent(message.path("content"));
        asked.add(text.said());
      }
    }
    asked.removeIf(String::isEmpty);
    return asked;
  }
}
