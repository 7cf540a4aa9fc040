package io.stillwatch.cli;

import io.stillwatch.enforce.Policy;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.view.WholeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a policy would have done on past traffic. */
@Command(
    name = "rehearse",
    headerHeading = Examples.REHEARSE,
    header = "Says what a policy would have done on past traffic, and to whom first.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  private static final String DEFAULT = "stillwatch-rehearsal";

  private final Screen screen;

  @Parameters(index = "0", paramLabel = "POLICY", description = "A file of rules.")
  private Path policy = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or folders with exchanges* and accounts*, or - for standard input.")
  private List<Path> paths = List.of();

  @Option(
      names = "--agree-after",
      paramLabel = "TIME",
      converter = LengthArgument.class,
      description = "How long people take to agree, like 30m, 8h or 2d; 0m if not said.")
  private Duration agreement = Duration.ZERO;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the rehearsal and its scan go; " + DEFAULT + " if not said.")
  private Path out = Path.of(DEFAULT);

  @Option(names = "--json", description = "Prints rehearsal.json instead of the text.")
  private boolean json;

  @Mixin private final ScanOptions options = new ScanOptions();

  RehearseCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Policy rules = PolicyFile.read(policy);
    ScanRun run = options.run(paths, new ScanFolder(out));
    RehearsalView view = new RehearsalRun(rules, agreement).over(run, screen);
    String written = RehearsalJson.of(view);
    WholeFile.write(out.resolve("rehearsal.json"), written);
    if (json) {
      screen.out().print(written);
    } else {
      RehearsalPage.print(policy.toString(), view, screen);
    }
    return 0;
  }
}
