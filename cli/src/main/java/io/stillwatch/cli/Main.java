package io.stillwatch.cli;

/** Where the program starts. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    Screen screen = Screen.ofThisProcess();
    int exitCode = StillwatchCommand.line(screen).execute(arguments);
    screen.out().flush();
    screen.err().flush();
    System.exit(exitCode);
  }
}
