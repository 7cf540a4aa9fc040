package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FailuresTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aBugEndsWithOneAndKeepsItsTrace() {
    int exitCode =
        run(
            () -> {
              throw new IllegalStateException("seven is not eight");
            });
    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString()).contains("IllegalStateException: seven is not eight", "\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void everyProblemEndsWithItsCodeItsWordAndTheNextStep() {
    for (Problem problem : Problem.values()) {
      int exitCode =
          run(
              () -> {
                throw new StillwatchException(problem, "x\u001b[2J was found");
              });
      assertThat(exitCode).isEqualTo(problem.exitCode());
    }
    assertThat(err.toString())
        .contains("x\\u{1b}[2J was found", "[output-unwritable]", "stillwatch doctor")
        .doesNotContain("\u001b", "\tat ");
  }

  private int run(Callable<Integer> body) {
    Screen screen = Screen.of(new PrintWriter(out), new PrintWriter(err), false);
    return StillwatchCommand.line(screen)
        .addSubcommand(new CommandLine(new Sick(body)))
        .execute("sick");
  }

  @CommandLine.Command(name = "sick")
  private record Sick(Callable<Integer> body) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }
}
