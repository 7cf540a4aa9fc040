package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.view.Printable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which fields a log has, which channels that leaves, and what is odd about it. */
@Command(
    name = "doctor",
    headerHeading = Examples.DOCTOR,
    header = "Says which fields a log has, which channels that leaves, and what is odd about it.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or -.")
  private List<Path> paths = List.of();

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "How many lines are looked at; 100,000 if not said, 0 for all.")
  private long lines = 100_000;

  @Mixin private final ReadOptions reading = new ReadOptions();

  DoctorCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    LogFiles logs = reading.logs(paths);
    LogSample sample = new LogSample(Math.max(0, lines), Instant.now().toEpochMilli());
    boolean whole = true;
    try {
      logs.readInto(sample, Progress.NONE);
    } catch (LogSample.Full enough) {
      whole = false;
    }
    if (sample.exchanges() == 0) {
      throw new StillwatchException(Problem.NOTHING_READABLE, nothing(logs, sample));
    }
    PublicPassages publicPassages =
        reading.publicSets().read(Progress.NONE, sample.rejected()::add);
    Diagnosis.print(sample, whole, publicPassages, screen);
    screen.out().println("  kernels          " + KernelChoice.description());
    screen.out().println();
    return 0;
  }

  private static String nothing(LogFiles logs, LogSample sample) {
    String reasons =
        sample.rejected().byReason().stream()
            .limit(3)
            .map(reason -> reason.lines() + " × " + reason.reason())
            .reduce((one, other) -> one + "; " + other)
            .map(text -> " Rejected: " + Printable.line(text, 400) + ".")
            .orElse("");
    return "No exchange could be read from " + logs.names() + "." + reasons;
  }
}
