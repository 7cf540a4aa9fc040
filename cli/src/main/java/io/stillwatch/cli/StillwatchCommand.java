package io.stillwatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the commands: what they share, and which there are. */
@Command(
    name = "stillwatch",
    headerHeading = Examples.STILLWATCH,
    header = "Finds groups of API accounts that act as one campaign to copy a language model.%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 input unusable, 10 alarm."},
    mixinStandardHelpOptions = true,
    version = StillwatchCommand.VERSION)
final class StillwatchCommand implements Runnable {
  static final String VERSION = "stillwatch 0.1.0";

  private final Screen screen;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  private StillwatchCommand(Screen screen) {
    this.screen = screen;
  }

  /** Builds the whole command line. */
  static CommandLine line(Screen screen) {
    CommandLine line = new CommandLine(new StillwatchCommand(screen));
    line.addSubcommand(new ScanCommand(screen));
    line.addSubcommand(new ShowCommand(screen));
    line.addSubcommand(new ExplainCommand(screen));
    line.addSubcommand(new RehearseCommand(screen));
    line.addSubcommand(new DecideCommand(screen));
    line.addSubcommand(DecisionsCommand.line(screen));
    line.addSubcommand(new DoctorCommand(screen));
    line.addSubcommand(new SimulateCommand(screen));
    line.addSubcommand(new EvaluateCommand(screen));
    line.addSubcommand(new BenchCommand(screen));
    line.addSubcommand(new LoadCommand(screen));
    line.addSubcommand(new DemoCommand(screen));
    line.addSubcommand(new ServeCommand(screen));
    line.addSubcommand(new BackupCommand(screen));
    line.addSubcommand(new RestoreCommand(screen));
    line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(VERSION));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setOut(screen.out());
    line.setErr(screen.err());
    line.setColorScheme(screen.colourScheme());
    Failures failures = new Failures(screen);
    line.setParameterExceptionHandler(failures::wrongUsage);
    line.setExecutionExceptionHandler(failures::failed);
    return line;
  }

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "WHEN",
      description = "auto, always or never; auto honours NO_COLOR and pipes.")
  void colour(Screen.Colour when) {
    screen.colour(when);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
