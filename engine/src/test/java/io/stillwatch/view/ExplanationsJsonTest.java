package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.view.AccountExplanation.Ground;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplanationsJsonTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anAccountIsFoundByItsWholeName() throws IOException {
    AccountExplanation wanted = explanation("acct-1");
    Path file = written(explanation("acct-10"), wanted, explanation("acct"));
    assertThat(ExplanationsJson.find(file, "acct-1")).contains(wanted);
    assertThat(ExplanationsJson.find(file, "acct-2")).isEmpty();
  }

  @Test
  void aHostileNameIsFoundToo() throws IOException {
    AccountExplanation wanted = explanation("a\",\"b\u202e\ud800\n😀");
    Path file = written(explanation("a"), wanted);
    assertThat(ExplanationsJson.find(file, wanted.account())).contains(wanted);
  }

  private Path written(AccountExplanation... explanations) throws IOException {
    Path file = folder.resolve("explanations.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (AccountExplanation explanation : explanations) {
        ExplanationsJson.write(explanation, out);
      }
    }
    return file;
  }

  private static AccountExplanation explanation(String account) {
    return new AccountExplanation(
        account,
        31,
        Instant.parse("2026-04-22T10:00:00Z"),
        Instant.parse("2026-05-01T10:00:00Z"),
        "C-7F2A",
        true,
        0.97,
        "Accused since 2026-04-23.",
        List.of(new Ground("queue", 3.25, "Its items continue the list of the others.")));
  }
}
