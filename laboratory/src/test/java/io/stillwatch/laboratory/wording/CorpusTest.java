package io.stillwatch.laboratory.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.campaign.Evasions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {
  @TempDir Path folder;

  @Test
  void realPromptsTakeThePlaceOfMadeOnes() throws IOException {
    Path prompts = prompts();
    Path run = folder.resolve("run");
    SimulatorOptions options =
        new SimulatorOptions(
            1,
            0.01,
            Evasions.NONE,
            Optional.of(prompts),
            Optional.empty(),
            Set.of(),
            false,
            Progress.NONE);
    Simulator.run("demo", run, options);

    String log = Files.readString(run.resolve("exchanges.jsonl"));
    assertThat(log).contains("harvested item 7").contains("organic question 11");
  }

  @Test
  void peopleWhoseOwnPromptsAreKnownAreKeptTogether() throws IOException {
    Path prompts = prompts();
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(prompts.resolve("people.jsonl.gz")))) {
      for (int i = 0; i < 30; i++) {
        String line = "{\"person\":\"p%d\",\"text\":\"text %d\"}\n".formatted(i % 3, i);
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      out.write("{\"person\":\"hardly here\",\"text\":\"one\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    Corpus corpus = Corpus.read(prompts);

    assertThat(corpus.people()).hasSize(3).allMatch(texts -> texts.size() == 10);
    assertThat(corpus.people().get(0)).contains("text 0", "text 27");
  }

  @Test
  void aFolderWithoutPromptsSaysWhatIsMissing() {
    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("harvest__");
    assertThatThrownBy(() -> Corpus.read(folder.resolve("nowhere")))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("nowhere");
  }

  private Path prompts() throws IOException {
    Path prompts = Files.createDirectories(folder.resolve("prompts"));
    write(prompts.resolve("harvest__one.jsonl"), "harvested item ");
    write(prompts.resolve("organic__one.jsonl"), "organic question ");
    write(prompts.resolve("template_trap__one.jsonl"), "I want you to act as number ");
    return prompts;
  }

  private static void write(Path file, String text) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(text)
          .append(i)
          .append("\"}\n");
    }
    Files.writeString(file, lines);
  }
}
