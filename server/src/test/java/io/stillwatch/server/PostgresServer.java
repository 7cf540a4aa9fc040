package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stillwatch.server.control.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL of Debian's packages, on a free port of this machine, in a folder of its own.
 */
final class PostgresServer implements AutoCloseable {
  /** What gets in; looked for in everything that the service writes. */
  static final String PASSWORD = "swordfish-of-the-database";

  private static final AtomicInteger MADE = new AtomicInteger();

  private final Path programs;
  private final Path folder;
  private final int port;
  private Process process;

  private PostgresServer(Path programs, Path folder, int port, Process process) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Starts one; skips the test, saying why, if there are no programs to start. */
  static PostgresServer started() throws IOException, InterruptedException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("stillwatch-postgres-");
    Path password =
        Files.writeString(folder.resolve("password"), PASSWORD, StandardOpenOption.CREATE_NEW);
    if (root()) {
      // PostgreSQL refuses to be run by root.
      run("chown", "-R", "postgres", folder.toString());
    }
    run(
        asOwner(
            programs.resolve("initdb") + "",
            "--pgdata=" + folder.resolve("data"),
            "--username=stillwatch",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
            "--pwfile=" + password));
    int port = GatewayProcess.freePort();
    PostgresServer server =
        new PostgresServer(programs, folder, port, process(programs, folder, port));
    server.awaitReady();
    return server;
  }

  private static Path programs() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    List<Path> found = new ArrayList<>();
    if (Files.exists(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.map(version -> version.resolve("bin")).sorted().forEach(found::add);
      }
    }
    found.removeIf(folder -> !Files.isExecutable(folder.resolve("initdb")));
    assumeTrue(
        !found.isEmpty(),
        "postgresql is not installed, so nothing is shown of it; apt-get install postgresql");
    return found.getLast();
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private static String[] asOwner(String... command) {
    List<String> words = new ArrayList<>();
    if (root()) {
      words.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }

  private static Process process(Path programs, Path folder, int port) throws IOException {
    return new ProcessBuilder(
            asOwner(
                programs.resolve("postgres") + "",
                "-D",
                folder.resolve("data") + "",
                "-p",
                port + "",
                "-c",
                "listen_addresses=127.0.0.1",
                // Only the program is killed here; with the machine alive nothing of it is lost.
                "-c",
                "fsync=off",
                "-c",
                "unix_socket_directories="))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor()).as("%s: %s", List.of(command), said).isZero();
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 2_400; attempt++) {
      try (Connection connection = connect(address("postgres"))) {
        assertThat(connection.isValid(1)).isTrue();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
      // What was killed leaves processes behind that take a moment to see it, and until then it
      // does not start.
      if (!process.isAlive() && written().contains("is still in use")) {
        process = process(programs, folder, port);
      }
      assertThat(process.isAlive()).as(written()).isTrue();
    }
    throw new AssertionError(written());
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("password", address.password());
    return DriverManager.getConnection(address.url(), properties);
  }

  /** What a query gives in its first column. */
  static List<String> column(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  /** The address of a database, whether it is there or not. */
  DatabaseAddress address(String name) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=stillwatch", PASSWORD);
  }

  /** Makes a database that nobody else uses. */
  DatabaseAddress fresh() throws SQLException {
    String name = "control_" + MADE.incrementAndGet();
    execute(address("postgres"), "create database " + name);
    return address(name);
  }

  /** Runs a statement in a database. */
  static void execute(DatabaseAddress address, String statement) throws SQLException {
    try (Connection connection = connect(address);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  /** Sends a signal to one of its processes. */
  static void signal(String name, String process) throws IOException, InterruptedException {
    run("kill", "-" + name, process);
  }

  /** Kills it; what was committed is on the disk. */
  void kill() throws InterruptedException {
    // Those who serve a connection notice only after a while that the one who started them is gone.
    List<ProcessHandle> serving = process.descendants().toList();
    process.destroyForcibly().waitFor();
    serving.forEach(ProcessHandle::destroyForcibly);
    serving.forEach(each -> each.onExit().join());
  }

  /** Starts it again after {@link #kill}. */
  void startAgain() throws IOException, InterruptedException {
    process = process(programs, folder, port);
    awaitReady();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", process.pid() + "").start().waitFor();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    // A database for each test is many files, and who ends is not to wait for them.
    new ProcessBuilder("rm", "-r", folder.toString()).start();
  }
}
