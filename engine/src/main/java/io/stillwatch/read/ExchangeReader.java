package io.stillwatch.read;

import io.stillwatch.exchange.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads logs of exchanges and accounts, plain or packed, in any form that is known here, and passes
 * on what they hold in the order in which it stands there. What cannot be read is passed on as a
 * reject and the rest is read. Holds one line at a time, and of OTLP a bounded number of calls that
 * wait for their other parts. Not for use by two threads.
 */
public final class ExchangeReader {
  private final ReadSettings settings;
  private final InputStream standardInput;
  private final Progress progress;
  private ReadCounts counts = new ReadCounts(0, 0, 0, 0);

  /** Reads files and folders; the standard input is empty. */
  public ExchangeReader(ReadSettings settings, Progress progress) {
    this(settings, progress, InputStream.nullInputStream());
  }

  /** Reads files, folders, and for the path {@code -} the standard input, which it leaves open. */
  public ExchangeReader(ReadSettings settings, Progress progress, InputStream standardInput) {
    this.settings = settings;
    this.progress = progress;
    this.standardInput = standardInput;
  }

  /**
   * Reads the inputs, accounts before exchanges, and passes on what they hold. If there is nothing
   * to be read in them, only {@link #counts} says so.
   *
   * @throws io.stillwatch.exchange.StillwatchException if an input is not there
   */
  public void read(List<Path> inputs, LogSink sink) {
    Tally tally = new Tally(sink, progress);
    OtlpMessages otlp = new OtlpMessages(settings, tally);
    LineReader lines = new LineReader(settings, otlp);
    read(inputs, tally, otlp, in -> readLines(in, lines, tally));
  }

  /**
   * Does the same with several threads, which take the lines in the native form. The sink comes to
   * hold the same exchanges, accounts and rejects as from one.
   *
   * @param threads how many read besides the caller's, which does what must be done in order
   */
  public void read(List<Path> inputs, SharedSink sink, int threads) {
    boolean others = settings.format() != Format.AUTO && settings.format() != Format.NATIVE;
    if (threads < 2 || others) {
      read(inputs, sink);
      return;
    }
    Tally tally = new Tally(sink, progress);
    OtlpMessages otlp = new OtlpMessages(settings, tally);
    LineReader lines = new LineReader(settings, otlp);
    int longest = settings.limits().maxLineBytes();
    try (ParallelLines parallel = new ParallelLines(sink, threads, longest, lines, tally)) {
      read(inputs, tally, otlp, parallel::read);
    }
  }

  /** How the lines of one stream are read. */
  private interface Lines {
    void read(InputStream in) throws IOException;
  }

  private void read(List<Path> inputs, Tally tally, OtlpMessages otlp, Lines lines) {
    for (Path file : InputFiles.of(inputs)) {
      tally.at(file.toString(), 1);
      try {
        readFile(file, lines, otlp, tally);
      } catch (IOException failure) {
        tally.broken();
      }
    }
    otlp.finish();
    tally.end();
    counts = tally.counts();
  }

  /** What the last {@link #read} passed on. */
  public ReadCounts counts() {
    return counts;
  }

  private void readFile(Path file, Lines lines, OtlpMessages otlp, Tally tally) throws IOException {
    if (InputFiles.isStandardInput(file)) {
      lines.read(Unpacked.stream(standardInput));
      return;
    }
    try (InputStream raw = Files.newInputStream(file);
        InputStream unpacked = Unpacked.stream(raw)) {
      if (InputFiles.isProtobuf(file)) {
        readMessages(unpacked, otlp, tally);
      } else {
        lines.read(unpacked);
      }
    }
  }

  private void readMessages(InputStream in, OtlpMessages otlp, Tally tally) throws IOException {
    int maxBytes = settings.limits().maxLineBytes();
    MessageSplitter splitter = new MessageSplitter(in, maxBytes);
    String file = tally.file();
    for (long number = 1; ; number++) {
      tally.at(file, number);
      switch (splitter.next()) {
        case LINE -> {
          tally.line();
          otlp.protobuf(file, number, splitter.message());
        }
        case TOO_LONG -> tally.longLine(maxBytes);
        case END -> {
          return;
        }
      }
      tally.at(file, number + 1);
    }
  }

  private void readLines(InputStream in, LineReader lines, Tally tally) throws IOException {
    int maxLineBytes = settings.limits().maxLineBytes();
    LineSplitter splitter = new LineSplitter(in, maxLineBytes);
    String file = tally.file();
    while (true) {
      tally.at(file, splitter.number() + 1);
      switch (splitter.next()) {
        case LINE -> readLine(splitter.bytes(), splitter.start(), splitter.end(), lines, tally);
        case TOO_LONG -> tally.longLine(maxLineBytes);
        case END -> {
          return;
        }
      }
    }
  }

  /** Reads a line that is not too long, unless it is blank. */
  static void readLine(byte[] bytes, int from, int end, LineReader lines, Tally tally) {
    int start = Bytes.afterBlanks(bytes, from, end);
    if (start < end) {
      tally.line();
      lines.take(bytes, start, end, tally);
    }
  }
}
