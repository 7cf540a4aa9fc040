package io.stillwatch.flink;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Java processes of others' programs, from the jars that the tests have. Ends them all when closed.
 */
final class Processes implements AutoCloseable {
  private final Path folder;
  private final List<Process> running = new ArrayList<>();

  Processes(Path folder) {
    this.folder = folder;
  }

  /** Starts a program; what it says goes into a file of its name. */
  Process start(
      String name, String memory, String main, Map<String, String> settings, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + memory, "--add-opens=java.base/java.util=ALL-UNNAMED"));
    command.addAll(List.of("-cp", jars(main.startsWith("kafka.")), main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /** Runs a program to its end. */
  void run(String name, String main, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    int code = start(name, "256m", main, settings, arguments).waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          name + " ended with " + code + ": " + Files.readString(folder.resolve(name + ".log")));
    }
  }

  /**
   * The jars that a broker needs, or those that a cluster has: without what comes to it in the
   * job's jar.
   */
  private static String jars(boolean broker) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("stillwatch"))
        .filter(entry -> broker || !entry.contains("kafka"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A port of this machine that nobody listens on. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }
}
