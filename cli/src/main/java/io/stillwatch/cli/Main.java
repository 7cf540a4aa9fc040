package io.stillwatch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the program starts. */
public final class Main {
  /** Set where the launcher has a process of its own pass standard error on. */
  private static final String ERR_IS_PASSED = "stillwatch.err.passed";

  private static final int LONGEST_WAIT_SECONDS = 2;

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) throws IOException {
    Screen screen = Screen.ofThisProcess();
    int exitCode = StillwatchCommand.line(screen).execute(arguments);
    screen.out().flush();
    screen.err().flush();
    if (Boolean.getBoolean(ERR_IS_PASSED)) {
      awaitPassing();
    }
    System.exit(exitCode);
  }

  /** Waits until what was written to standard error stands where the user sees it. */
  private static void awaitPassing() throws IOException {
    List<ProcessHandle> children = ProcessHandle.current().children().toList();
    System.err.flush();
    new FileOutputStream(FileDescriptor.err).close();
    for (ProcessHandle child : children) {
      child.onExit().completeOnTimeout(child, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }
  }
}
