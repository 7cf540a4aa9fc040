package io.stillwatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One command as it was run in a test.
 *
 * @param exitCode how it ended
 * @param out what it showed as its result
 * @param err what it showed beside
 */
record Command(int exitCode, String out, String err) {

  /** Runs it with its result and its progress going into pipes. */
  static Command inPipe(Object... words) {
    return run(false, words);
  }

  /** Runs it on a terminal of a hundred columns. */
  static Command onTerminal(Object... words) {
    return run(true, words);
  }

  private static Command run(boolean terminal, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = new String[words.length];
    for (int word = 0; word < words.length; word++) {
      arguments[word] = words[word].toString();
    }
    Screen screen = Screen.of(new PrintWriter(out), new PrintWriter(err), terminal);
    int exitCode = StillwatchCommand.line(screen).execute(arguments);
    return new Command(exitCode, out.toString(), err.toString());
  }

  /** The result, with the folder of the test taken out. */
  String outWithout(Path folder) {
    return out.replace(folder.toString(), "DIR");
  }
}
