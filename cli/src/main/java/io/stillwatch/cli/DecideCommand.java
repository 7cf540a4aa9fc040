package io.stillwatch.cli;

import io.stillwatch.enforce.Action;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what a person decides. */
@Command(
    name = "decide",
    headerHeading = Examples.DECIDE,
    header = "Records what you decide on a campaign, or on one member of it.",
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The campaign, or one member's account.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTION",
      description = "allow, tag, verify, throttle, withhold_reasoning or refuse.")
  private String action = "";

  @Option(names = "--because", required = true, paramLabel = "TEXT", description = "The reason.")
  private String because = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      converter = EndArgument.class,
      description = "When it ends: RFC 3339, or 12h or 7d from now; every decision does.")
  private Instant until = Instant.MIN;

  @Option(names = "--json", description = "Prints the decision as JSON.")
  private boolean json;

  @Mixin private final DecisionPlaceOptions options = new DecisionPlaceOptions();

  DecideCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Action wanted =
        Action.of(action.toLowerCase(Locale.ROOT).replace('-', '_'))
            .orElseThrow(() -> wrong("There is no such action; see --help."));
    if (because.isBlank()) {
      throw wrong("--because is empty: every decision needs a reason.");
    }
    if (!until.isAfter(Instant.now())) {
      throw wrong("--until is past: " + until + ".");
    }
    DecisionLines.print(options.place().decide(name, wanted, because.strip(), until), json, screen);
    return 0;
  }

  private static StillwatchException wrong(String what) {
    return new StillwatchException(Problem.WRONG_USAGE, what + " Nothing was decided.");
  }
}
