package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.ScalarKernels;
import io.stillwatch.laboratory.cost.CostReport;
import io.stillwatch.laboratory.cost.CrowdGrowth;
import io.stillwatch.laboratory.cost.CrowdLog;
import io.stillwatch.laboratory.cost.Database;
import io.stillwatch.laboratory.cost.Effort;
import io.stillwatch.laboratory.cost.KernelCost;
import io.stillwatch.laboratory.cost.RoomShares;
import io.stillwatch.laboratory.cost.ScanCost;
import io.stillwatch.laboratory.cost.SeedCase;
import io.stillwatch.laboratory.cost.SeedCost;
import io.stillwatch.laboratory.cost.SeedFound;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a scan. */
@Command(
    name = "bench",
    headerHeading = Examples.BENCH,
    header = "Measures the time and memory of a scan.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final double GIGA = 1e9;
  private static final double SMALLEST_SHARE = 0.01;
  private static final int SMALLEST = 10_000;
  private static final int LARGEST = 100;
  private static final int LONGEST = 365;

  private final Screen screen;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A folder with exchanges.jsonl and accounts.jsonl; here unless told.")
  private Path folder = Path.of("");

  @Option(
      names = "--make",
      paramLabel = "N",
      description = "First writes a log of so many accounts there.")
  private int accounts;

  @Option(
      names = "--beside",
      paramLabel = "JAR",
      description = "DuckDB's JDBC driver: groups the same file by account, for comparison.")
  private @Nullable Path driver;

  @Option(names = "--threads", paramLabel = "N", description = "How many threads may work.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--kernels",
      description =
          "Measures the loops over bytes and words instead: scalar beside wide registers.")
  private boolean kernels;

  @Option(
      names = "--rooms",
      description = "Scans once more, and says in which rooms the processors work.")
  private boolean rooms;

  @Option(
      names = "--growth",
      description =
          "Measures logs of 1, 3, 10 and 30 times as many accounts instead, made there one after the"
              + " other; --make says how many are in the smallest.")
  private boolean growth;

  @Option(
      names = "--seed-case",
      paramLabel = "SCALE",
      description =
          "Measures a campaign of 25,000 accounts among 250,000 honest ones instead, 333 million"
              + " exchanges in 45 days, made as they are read; SCALE 1 for all of it.")
  private double seedCase;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How long the seed case goes on; 45 unless told.")
  private int days = SeedCase.DAYS;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes what was measured there too.")
  private @Nullable Path json;

  BenchCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    if (growth) {
      return growth();
    }
    if (seedCase != 0) {
      return seedCase();
    }
    if (accounts > 0) {
      CrowdLog.write(folder, accounts, 1);
    }
    Path log = folder.resolve("exchanges.jsonl");
    Path holders = folder.resolve("accounts.jsonl");
    if (!Files.isReadable(log)) {
      throw new StillwatchException(Problem.INPUT_MISSING, log + " is not there.");
    }
    if (kernels) {
      printKernels(log);
      return 0;
    }
    List<Path> paths = Files.isReadable(holders) ? List.of(holders, log) : List.of(log);
    KernelChoice.AUTO.use(paths);
    try (SpoolFolder spool = SpoolFolder.within(folder);
        ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      ScanCost cost = ScanCost.of(paths, spool.path(), threads, progress);
      Map<String, Double> shares = rooms ? shares(paths, spool.path(), progress) : Map.of();
      progress.finish();
      print(cost);
      printRooms(shares);
      Optional<Effort> group =
          Optional.ofNullable(driver).map(jar -> Database.group(jar, log, threads));
      group.ifPresent(effort -> print(effort, cost.whole()));
      write(new CostReport(threads, List.of(cost), shares, group).json());
    }
    return 0;
  }

  /** Scans once more: looking costs time, which the first scan is not to be charged with. */
  private Map<String, Double> shares(List<Path> paths, Path spool, Progress progress) {
    try (RoomShares looking = RoomShares.start()) {
      ScanCost.of(paths, spool, threads, progress);
      return looking.stop(spool);
    }
  }

  private int growth() throws IOException {
    Files.createDirectories(folder);
    int smallest = accounts > 0 ? accounts : SMALLEST;
    try (SpoolFolder spool = SpoolFolder.within(folder);
        ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      List<ScanCost> costs = CrowdGrowth.of(spool.path(), smallest, threads, progress);
      progress.finish();
      for (ScanCost cost : costs) {
        double millions = cost.exchanges() / 1e6;
        say(
            "%,11d exchanges of %,9d accounts   %6.1f s read and %6.1f s judged for each million,"
                + " of the processors   %,6.0f bytes an account",
            cost.exchanges(),
            cost.accounts(),
            cost.read().processorSeconds() / millions,
            cost.judge().processorSeconds() / millions,
            cost.heldBytesOfAccount());
      }
      say("time grows with the exchanges to the power of %.2f", CrowdGrowth.power(costs));
      write(new CostReport(threads, costs, Map.of(), Optional.empty()).json());
    }
    return 0;
  }

  private int seedCase() {
    if (!(seedCase > 0 && seedCase <= LARGEST) || days < 1 || days > LONGEST) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "--seed-case takes 0 to %d, and --days 1 to %d.".formatted(LARGEST, LONGEST));
    }
    SeedCase size = SeedCase.scaled(seedCase, days, 1);
    SeedCost cost;
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      cost = SeedCost.of(size, threads, progress);
      progress.finish();
    }
    say("made      %8.2f GB  %,d exchanges", cost.bytes() / GIGA, cost.exchanges());
    took(
        "read",
        cost.read(),
        String.format(Locale.ROOT, "%.0f s of it to make", cost.makingSeconds()));
    took("judge", cost.judge(), "");
    took("evaluated", cost.evaluation(), "all accounts, at the end");
    took("whole", cost.whole(), "");
    say("heap      %8.2f GB  at most", cost.heapBytes() / GIGA);
    SeedFound found = cost.found();
    say(
        "found     %,8d of %,d accounts in %d campaigns, and %,d of %,d honest ones",
        found.accused(), size.harvesting(), found.campaigns(), found.innocent(), size.honest());
    say(
        "served    %8.2f %%  of what the campaign sent, before its accounts were flagged",
        100.0 * found.servedBefore() / cost.harvested());
    write(CostReport.json(threads, cost));
    return 0;
  }

  private void write(String figures) {
    Path file = json;
    if (file != null) {
      byte[] bytes = figures.getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, out -> out.write(bytes));
    }
  }

  private void printKernels(Path log) throws IOException {
    List<Kernels> all =
        Stream.concat(Stream.of(new ScalarKernels()), ChosenKernels.wide().stream()).toList();
    for (KernelCost cost : KernelCost.of(log, all)) {
      StringBuilder line = new StringBuilder();
      for (int place = 0; place < all.size(); place++) {
        String word = all.get(place).word();
        line.append(String.format(Locale.ROOT, "%9.0f ns %s", cost.nanoseconds(place), word));
      }
      say("%-28s%s%10.1f", cost.kernel(), line, cost.ratio());
    }
  }

  private void print(ScanCost cost) {
    say(
        "log       %8.2f GB  %,d exchanges of %,d accounts",
        cost.bytes() / GIGA, cost.exchanges(), cost.accounts());
    took("read", cost.read(), mega(cost.bytes() / cost.read().seconds()) + "/s");
    took("judge", cost.judge(), "");
    took("evaluated", cost.evaluation(), "all accounts once more, at the end");
    say(
        "held      %8.0f MB  %.0f bytes an account",
        cost.heldBytes() / 1e6, cost.heldBytesOfAccount());
  }

  private void printRooms(Map<String, Double> shares) {
    shares.forEach(
        (room, share) -> {
          if (share >= SMALLEST_SHARE) {
            say("%-9s %8.0f %%  of what the processors did in our code", room, 100 * share);
          }
        });
  }

  private void print(Effort group, Effort scan) {
    took("DuckDB", group, "group by account of the same file");
    say(
        "ratio     %8.1f    %8.1f of the processors",
        scan.timesByClock(group), scan.timesOfProcessors(group));
  }

  private static String mega(double bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }

  private void took(String what, Effort effort, String besides) {
    say(
        "%-9s %8.2f s  %8.2f s of the processors   %s",
        what, effort.seconds(), effort.processorSeconds(), besides);
  }

  private void say(String form, Object... values) {
    screen.out().println("  " + String.format(Locale.ROOT, form, values));
  }
}
