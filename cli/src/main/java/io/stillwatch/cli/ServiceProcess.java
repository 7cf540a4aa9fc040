package io.stillwatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this class path in a process of its own, so that it and its load are measured apart.
 */
final class ServiceProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private ServiceProcess(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  /**
   * Starts a class with words, on the same Java machine, and with the same options, as this
   * process.
   */
  static ServiceProcess start(Class<?> program, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(words));
    return new ServiceProcess(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** The next line that it prints. */
  String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the service ended before it listened");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    out.close();
  }
}
