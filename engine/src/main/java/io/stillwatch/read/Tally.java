package io.stillwatch.read;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;

/** Passes readings on to the sink with their place in the input, and counts them. One thread. */
final class Tally {
  /** Why the rest of an input is missing. */
  static final String BROKEN = "the file ends or breaks here; what stands before was read";

  private static final long LINES_BETWEEN_NEWS = 8_192;

  private final LogSink sink;
  private final Progress progress;
  private String file = "";
  private long line;
  private long lines;
  private long exchanges;
  private long accounts;
  private long rejected;

  Tally(LogSink sink, Progress progress) {
    this.sink = sink;
    this.progress = progress;
  }

  /** Says where the next readings come from. */
  void at(String newFile, long newLine) {
    file = newFile;
    line = newLine;
  }

  /** Counts a line that is not blank. */
  void line() {
    lines++;
    if (lines % LINES_BETWEEN_NEWS == 0) {
      progress.at("read", exchanges, -1);
    }
  }

  /** Counts lines whose exchanges went to the sink already. */
  void taken(long read) {
    long before = lines / LINES_BETWEEN_NEWS;
    lines += read;
    exchanges += read;
    if (lines / LINES_BETWEEN_NEWS > before) {
      progress.at("read", exchanges, -1);
    }
  }

  /** Says how many there were. */
  void end() {
    progress.at("read", exchanges, exchanges);
  }

  String file() {
    return file;
  }

  long number() {
    return line;
  }

  /** Passes on what came of the line. */
  void take(Reading reading) {
    if (reading instanceof Reading.OfExchange read) {
      take(read.exchange());
    } else if (reading instanceof Reading.OfAccount read) {
      accounts++;
      sink.account(read.account());
    } else if (reading instanceof Reading.Unreadable unreadable) {
      reject(unreadable.reason());
    } else {
      throw new IllegalStateException("a surprise must be read again, not passed on");
    }
  }

  private void take(Exchange exchange) {
    exchanges++;
    sink.exchange(exchange);
  }

  /** Passes on a reject of the line. */
  void reject(String reason) {
    rejected++;
    sink.rejected(new Rejected(file, line, reason));
  }

  /** Counts and rejects a line of more than so many bytes. */
  void longLine(int maxBytes) {
    line();
    reject(tooLong(maxBytes));
  }

  /** Why a line of more than so many bytes is not read. */
  static String tooLong(int maxBytes) {
    return "longer than " + maxBytes + " bytes";
  }

  /** Passes on that the input is not whole. */
  void broken() {
    reject(BROKEN);
  }

  ReadCounts counts() {
    return new ReadCounts(lines, exchanges, accounts, rejected);
  }
}
