package io.stillwatch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Where a command shows its result (standard output) and its progress (standard error), and whether
 * colour and movement are welcome there. Mutable only in its colour; one thread writes.
 */
final class Screen {
  /**
   * The launcher knows what is a terminal and how wide; the platform cannot ask for each stream.
   */
  private static final String OUT_IS_TERMINAL = "stillwatch.out.terminal";

  private static final String ERR_IS_TERMINAL = "stillwatch.err.terminal";
  private static final String COLUMNS = "stillwatch.columns";
  private static final int COLUMNS_UNKNOWN = 100;

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The tiers of emphasis, loudest first; an error stands outside. */
  enum Tone {
    SELECTION("1;7"),
    CAPTION("1"),
    LABEL("36"),
    BODY(""),
    CHROME("2"),
    ERROR("1;31");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final boolean colourUnwanted;
  private final int columns;
  private Colour colour = Colour.AUTO;

  private Screen(
      PrintWriter out,
      PrintWriter err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      boolean colourUnwanted,
      int columns) {
    this.out = out;
    this.err = err;
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.colourUnwanted = colourUnwanted;
    this.columns = columns;
  }

  /** The screen of the process, as the launcher describes it. */
  static Screen ofThisProcess() {
    Map<String, String> environment = System.getenv();
    boolean unwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Screen(
        utf8(System.out),
        utf8(System.err),
        Boolean.getBoolean(OUT_IS_TERMINAL),
        Boolean.getBoolean(ERR_IS_TERMINAL),
        unwanted,
        Integer.getInteger(COLUMNS, COLUMNS_UNKNOWN));
  }

  /** A screen that writes elsewhere: a terminal of a hundred columns, or a pipe. */
  static Screen of(PrintWriter out, PrintWriter err, boolean terminal) {
    return new Screen(out, err, terminal, terminal, false, COLUMNS_UNKNOWN);
  }

  /** Takes the result. */
  PrintWriter out() {
    return out;
  }

  /** Takes progress, warnings and errors. */
  PrintWriter err() {
    return err;
  }

  /** Whether lines on standard error may be drawn over. */
  boolean moves() {
    return errIsTerminal;
  }

  /** How many characters a line has room for. */
  int columns() {
    return Math.max(40, columns);
  }

  void colour(Colour when) {
    this.colour = when;
  }

  /** The text in a tone, or as it is where colour is not welcome. */
  String paint(Tone tone, String text) {
    if (!colours(tone == Tone.ERROR ? errIsTerminal : outIsTerminal) || tone.code.isEmpty()) {
      return text;
    }
    return "\u001b[" + tone.code + "m" + text + "\u001b[0m";
  }

  ColorScheme colourScheme() {
    return Help.defaultColorScheme(colours(outIsTerminal) ? Ansi.ON : Ansi.OFF);
  }

  private boolean colours(boolean terminal) {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal && !colourUnwanted;
    };
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
