package io.stillwatch.cli;

import io.stillwatch.server.store.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder anew from a backup. */
@Command(
    name = "restore",
    headerHeading = Examples.RESTORE,
    header = "Makes a service's data folder anew from a backup.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "An empty folder, or none yet; " + ServeCommand.DATA + " if not said.")
  private Path data = Path.of(ServeCommand.DATA);

  RestoreCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    int files = Restore.read(file, data);
    screen.out().println("  restored " + data + ", " + files + " files, each as it was");
    return 0;
  }
}
