package io.stillwatch.cli;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and with which exit code, when a command does not come to its end. */
final class Failures {
  private static final int BUG = 1;
  private static final int WRONG_USAGE = 2;
  private static final int LONGEST_MESSAGE = 2_000;

  private final Screen screen;

  Failures(Screen screen) {
    this.screen = screen;
  }

  /** The words on the command line make no sense: says which, and what was perhaps meant. */
  int wrongUsage(ParameterException failure, String[] arguments) {
    PrintWriter err = screen.err();
    CommandLine line = failure.getCommandLine();
    complain(failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("  Did you mean: " + String.join(", ", near.subList(0, 1)) + "?");
      }
    }
    err.println("  See " + line.getCommandSpec().qualifiedName() + " --help.");
    return WRONG_USAGE;
  }

  /** The operator can mend it: says how. Anything else is a bug and keeps its trace. */
  int failed(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof StillwatchException known) {
      complain(known.getMessage());
      String code = known.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
      screen.err().println("  " + known.problem().nextStep() + " [" + code + "]");
      return known.problem().exitCode();
    }
    screen.err().println(screen.paint(Screen.Tone.ERROR, "stillwatch:") + " this is a bug:");
    failure.printStackTrace(screen.err());
    return BUG;
  }

  private void complain(@Nullable String message) {
    String label = screen.paint(Screen.Tone.ERROR, "stillwatch:");
    screen.err().println(label + " " + Printable.line(String.valueOf(message), LONGEST_MESSAGE));
  }
}
