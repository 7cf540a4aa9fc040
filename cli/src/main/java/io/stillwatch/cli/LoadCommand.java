package io.stillwatch.cli;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.load.GatewayLoad;
import io.stillwatch.laboratory.load.GatewayLoad.Door;
import io.stillwatch.laboratory.load.IntakeLoad;
import io.stillwatch.laboratory.load.PlainIntake;
import io.stillwatch.laboratory.load.Target;
import io.stillwatch.laboratory.load.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the service under load. */
@Command(
    name = "load",
    headerHeading = Examples.LOAD,
    header = "Measures what a service bears: starts one of its own, sends and asks, and ends it.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
  /** Beside the judge, whose code is compiled too, intake gets faster for so long. */
  private static final Duration UNTIL_COMPILED = Duration.ofSeconds(30);

  private final Screen screen;

  @Option(
      names = "--asked",
      paramLabel = "N",
      description = "Questions of gateways a second; ${DEFAULT-VALUE} if not said.")
  private double asked = 5_000;

  @Option(
      names = "--sent",
      paramLabel = "N",
      description = "Exchanges a second beside them; ${DEFAULT-VALUE} if not said.")
  private double sent = 10_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each measurement takes; ${DEFAULT-VALUE} if not said.")
  private long seconds = 20;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder to keep things in meanwhile; they are gone afterwards.")
  private Path place = Path.of(".");

  LoadCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(place);
    double plain = plain();
    double watched = intake();
    say("intake    %,9.0f exchanges/s  acknowledged, as fast as they are taken", watched);
    say(
        "plain     %,9.0f exchanges/s  parsed and appended only: ratio %.2f",
        plain, plain / watched);
    gateways();
    return 0;
  }

  private double plain() throws IOException, InterruptedException {
    try (SpoolFolder folder = SpoolFolder.within(place);
        ServiceProcess service =
            ServiceProcess.start(PlainIntake.class, folder.path().resolve("plain").toString())) {
      Target target = new Target(Integer.parseInt(service.line()), "none");
      return measured(target);
    }
  }

  private double intake() throws IOException, InterruptedException {
    try (SpoolFolder folder = SpoolFolder.within(place);
        ServiceProcess service = service(folder)) {
      return measured(target(service));
    }
  }

  /** Measured once the compiler has done its work. */
  private double measured(Target target) throws InterruptedException {
    new IntakeLoad(target).run(0, UNTIL_COMPILED);
    return new IntakeLoad(target).run(0, Duration.ofSeconds(seconds));
  }

  private void gateways() throws IOException, InterruptedException {
    try (SpoolFolder folder = SpoolFolder.within(place);
        ServiceProcess service = service(folder)) {
      Target target = target(service);
      Duration length = Duration.ofSeconds(seconds);
      Duration beside = length.multipliedBy(2 * Door.values().length);
      FutureTask<Double> intake = new FutureTask<>(() -> new IntakeLoad(target).run(sent, beside));
      Thread.ofPlatform().daemon().start(intake);
      // Measured once the compiler has done its work, which takes longer beside all this.
      for (Door door : Door.values()) {
        new GatewayLoad(target, door).run(asked, length);
      }
      for (Door door : Door.values()) {
        Waits waits = new GatewayLoad(target, door).run(asked, length);
        say("%-9s %s", door.name().toLowerCase(Locale.ROOT), waits(waits));
      }
      say("beside    %,9.0f exchanges/s  acknowledged, of %,.0f sent", taken(intake), sent);
    }
  }

  private static double taken(FutureTask<Double> intake) throws InterruptedException {
    try {
      return intake.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StillwatchException told) {
        throw told;
      }
      throw new IllegalStateException(failure);
    }
  }

  private static ServiceProcess service(SpoolFolder folder) throws IOException {
    String data = folder.path().resolve("data").toString();
    return ServiceProcess.start(Main.class, "serve", "--data", data, "--listen", "127.0.0.1:0");
  }

  private static Target target(ServiceProcess service) throws IOException {
    String token = service.line();
    String address = service.line();
    return new Target(
        Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)),
        token.substring(token.lastIndexOf(' ') + 1));
  }

  private String waits(Waits waits) {
    return String.format(
        Locale.ROOT,
        "%,9.0f questions/s  p50 %.2f ms, p99 %.2f ms, longest %.1f ms",
        asked,
        waits.median(),
        waits.ninetyNine(),
        waits.most());
  }

  private void say(String form, Object... values) {
    screen.out().println("  " + String.format(Locale.ROOT, form, values));
    screen.out().flush();
  }
}
