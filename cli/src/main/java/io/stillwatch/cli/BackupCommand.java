package io.stillwatch.cli;

import io.stillwatch.server.store.Backup;
import io.stillwatch.view.Wording;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a service's data folder into one file. */
@Command(
    name = "backup",
    headerHeading = Examples.BACKUP,
    header = "Copies a service's data folder into one file, also while it serves.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "Where the backup goes.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The service's data folder; " + ServeCommand.DATA + " if not said.")
  private Path data = Path.of(ServeCommand.DATA);

  BackupCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    long bytes = Backup.write(data, file);
    screen.out().println("  backup   " + file + ", " + Wording.grouped(bytes) + " bytes kept");
    return 0;
  }
}
