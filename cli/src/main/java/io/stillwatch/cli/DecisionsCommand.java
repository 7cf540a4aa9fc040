package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was decided; agrees to a decision, or ends it. */
@Command(
    name = "decisions",
    headerHeading = Examples.DECISIONS,
    header = "Lists what was decided; agrees to a decision, or ends it early.",
    synopsisSubcommandLabel = "[COMMAND]",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true)
final class DecisionsCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "--json", description = "Prints the decisions as JSON.")
  private boolean json;

  @Mixin private final DecisionPlaceOptions options = new DecisionPlaceOptions();

  private DecisionsCommand(Screen screen) {
    this.screen = screen;
  }

  /** The command with its subcommands. */
  static CommandLine line(Screen screen) {
    CommandLine line = new CommandLine(new DecisionsCommand(screen));
    line.addSubcommand("approve", change(screen, false, "Agrees to a decision that waits."));
    line.addSubcommand("release", change(screen, true, "Ends a decision before its time."));
    return line;
  }

  private static CommandLine change(Screen screen, boolean ends, String header) {
    CommandLine line = new CommandLine(new Change(screen, ends));
    line.getCommandSpec().usageMessage().header(header);
    return line;
  }

  @Override
  public Integer call() {
    DecisionLines.print(options.place().decisions(), json, screen);
    return 0;
  }

  /** A change of one decision. */
  @Command(mixinStandardHelpOptions = true)
  private static final class Change implements Callable<Integer> {
    private final Screen screen;
    private final boolean ends;

    @Parameters(paramLabel = "DECISION", description = "The decision's name.")
    private String decision = "";

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "The reason.")
    private String because = "";

    @Option(names = "--json", description = "Prints the decision as JSON.")
    private boolean json;

    @Mixin private final DecisionPlaceOptions options = new DecisionPlaceOptions();

    Change(Screen screen, boolean ends) {
      this.screen = screen;
      this.ends = ends;
    }

    @Override
    public Integer call() {
      if (because.isBlank()) {
        throw new StillwatchException(
            Problem.WRONG_USAGE, "--because is empty: every change needs a reason.");
      }
      DecisionPlace place = options.place();
      DecisionLines.print(
          ends ? place.release(decision, because) : place.approve(decision, because), json, screen);
      return 0;
    }
  }
}
