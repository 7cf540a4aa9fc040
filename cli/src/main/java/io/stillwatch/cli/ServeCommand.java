package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.Keeping;
import io.stillwatch.server.Listener;
import io.stillwatch.server.ServerSettings;
import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.ServerSettings.Reading;
import io.stillwatch.server.StillwatchServer;
import io.stillwatch.server.control.DatabaseAddress;
import io.stillwatch.server.locks.PemFiles;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.server.policy.WrittenPolicy;
import io.stillwatch.server.seal.SealKey;
import io.stillwatch.server.seen.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Takes traffic in, and decides at the gateway. */
@Command(
    name = "serve",
    headerHeading = Examples.SERVE,
    header = "Takes traffic in over HTTP, and decides at the gateway.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  static final String DATA = "stillwatch-data";
  private static final String PASSWORD = "STILLWATCH_CONTROL_PASSWORD";
  private static final String LISTEN = "127.0.0.1:8480";

  private final Screen screen;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; " + DATA + " if not said.")
  private String data = "";

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where to listen; " + LISTEN + " if not said.")
  private String listen = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Lines of name=value, named as these options; the command line goes before.")
  private Path config = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The rules that decide; without it, people decide alone.")
  private String policy = "";

  @Option(
      names = "--keep-months",
      paramLabel = "N",
      description =
          "For how many months sketches are kept; " + Keeping.USUAL_MONTHS + " if not said.")
  private String keepMonths = "";

  @Option(
      names = "--keep-text",
      description = "Keeps the words of exchanges too, for as long; else only sketches are kept.")
  private boolean keepText;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Holds the key that what is kept is sealed with; made if it is not there. "
              + SealKey.FILE
              + " of the data folder if not said.")
  private String keyFile = "";

  @Option(
      names = "--control",
      paramLabel = "ADDRESS",
      description =
          "The PostgreSQL database for tokens, decisions, appeals and the audit, as"
              + " jdbc:postgresql://HOST/NAME?user=NAME; the data folder if not said.")
  private String control = "";

  @Option(
      names = "--control-password-file",
      paramLabel = "FILE",
      description =
          "Holds its password; else the environment's " + PASSWORD + ", or the driver's own ways.")
  private String controlPasswordFile = "";

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "The certificates to speak TLS with, in PEM; the service's own first.")
  private String tlsCertificate = "";

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The key of the certificate, in PEM (PKCS #8).")
  private String tlsKey = "";

  @Option(
      names = "--insecure-listen",
      description = "Allows to listen beyond loopback without TLS.")
  private boolean insecureListen;

  @Option(
      names = "--fail-closed",
      description = "Refuses a request that cannot be decided, instead of letting it through.")
  private boolean failClosed;

  @Option(
      names = "--lateness",
      paramLabel = "TIME",
      description =
          "How long after an hour's end its exchanges may come without the store being replayed;"
              + " 1h if not said.")
  private String lateness = "";

  @Mixin private final SharingOptions sharing = new SharingOptions();

  @Mixin private final AttributeOptions attributes = new AttributeOptions();

  @Option(
      names = "--kernels",
      paramLabel = "WHICH",
      description = "Whether to use wide registers: auto, scalar or vector; auto if not said.")
  private KernelChoice kernels = KernelChoice.AUTO;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "How standard error tells what happens: plain, which is usual, or json.")
  private String log = "";

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    kernels.use(List.of());
    ServeFile file = ServeFile.read(config);
    String address = file.text("listen", listen, LISTEN);
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new StillwatchException(Problem.WRONG_USAGE, "--listen wants HOST:PORT.");
    }
    String rules = file.text("policy", policy, "");
    String host = address.substring(0, colon);
    Journal journal = journal(file.text("log", log, "plain"));
    ServerSettings settings =
        new ServerSettings(
            Path.of(file.text("data", data, DATA)),
            new Listener(
                host,
                Integer.parseInt(address.substring(colon + 1)),
                tls(file),
                file.flag("insecure-listen", insecureListen)),
            new Deciding(
                rules.isEmpty() ? WrittenPolicy.NONE : PolicyFile.written(Path.of(rules)),
                file.flag("fail-closed", failClosed)),
            new Keeping(
                months(file.text("keep-months", keepMonths, "" + Keeping.USUAL_MONTHS)),
                file.flag("keep-text", keepText),
                key(file.text("key-file", keyFile, ""))),
            database(file),
            new Reading(attributes.names(file), lateness(file.text("lateness", lateness, "1h"))),
            sharing.terms(file),
            journal);
    try (StillwatchServer server = StillwatchServer.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> journal.line("stopping").tell()));
      if (!server.firstToken().isEmpty()) {
        screen.out().println("administrator's token, shown this once: " + server.firstToken());
      }
      String scheme = settings.listener().tls().isPresent() ? "https" : "http";
      screen.out().println("listening on " + scheme + "://" + host + ":" + server.port());
      screen.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private Optional<DatabaseAddress> database(ServeFile file) {
    String address = file.text("control", control, "");
    String passwordFile = file.text("control-password-file", controlPasswordFile, "");
    if (address.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        passwordFile.isEmpty()
            ? new DatabaseAddress(address, System.getenv().getOrDefault(PASSWORD, ""))
            : DatabaseAddress.withPasswordIn(Path.of(passwordFile), address));
  }

  private static Duration lateness(String said) {
    try {
      return new LengthArgument().convert(said);
    } catch (TypeConversionException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "--lateness wants a time like 1h.", failure);
    }
  }

  private Journal journal(String form) {
    if (!form.equals("plain") && !form.equals("json")) {
      throw new StillwatchException(Problem.WRONG_USAGE, "--log wants plain or json.");
    }
    return new Journal(
        form.equals("json") ? Journal.Form.JSON : Journal.Form.PLAIN,
        line -> {
          synchronized (screen) {
            screen.err().println(line);
            screen.err().flush();
          }
        });
  }

  private static Optional<Path> key(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
  }

  private static int months(String said) {
    if (!said.matches("[1-9][0-9]{0,2}")) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "--keep-months wants a number of months from 1 to 999.");
    }
    return Integer.parseInt(said);
  }

  private Optional<PemFiles> tls(ServeFile file) {
    String certificate = file.text("tls-certificate", tlsCertificate, "");
    String key = file.text("tls-key", tlsKey, "");
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "--tls-certificate and --tls-key need each other.");
    }
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(new PemFiles(Path.of(certificate), Path.of(key)));
  }
}
