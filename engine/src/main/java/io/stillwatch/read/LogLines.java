package io.stillwatch.read;

import com.github.luben.zstd.ZstdIOException;
import io.stillwatch.exchange.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Reads single lines, and streams line by line, for who brings them itself: a line in any form that
 * is known here, by the same rules as {@link ExchangeReader}. Passes on what a line holds before it
 * asks for the next. Not for use by two threads.
 */
public final class LogLines {
  private final int maxLineBytes;
  private final Tally tally;
  private final OtlpMessages otlp;
  private final LineReader lines;

  /** Passes on to the sink what the lines hold. */
  public LogLines(ReadSettings settings, LogSink sink) {
    maxLineBytes = settings.limits().maxLineBytes();
    tally = new Tally(sink, Progress.NONE);
    otlp = new OtlpMessages(settings, tally);
    lines = new LineReader(settings, otlp);
  }

  /**
   * Reads a line.
   *
   * @param source what a reject calls its origin
   * @param number what a reject calls its place there
   */
  public void line(String source, long number, byte[] line) {
    tally.at(source, number);
    if (line.length > maxLineBytes) {
      tally.longLine(maxLineBytes);
    } else {
      int end = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
      ExchangeReader.readLine(line, 0, end, lines, tally);
    }
  }

  /**
   * The lines of a stream, unpacked if it is packed; whoever brought the stream closes it.
   *
   * @throws IOException if the stream cannot be read
   */
  public Cursor stream(String source, InputStream in) throws IOException {
    return new Cursor(source, new LineSplitter(Unpacked.stream(in), maxLineBytes));
  }

  /** Passes on the calls that still wait for parts in further lines. More lines may follow. */
  public void finish() {
    otlp.finish();
  }

  /** A place in a stream of lines. */
  public final class Cursor {
    private final String source;
    private final LineSplitter splitter;

    private Cursor(String source, LineSplitter splitter) {
      this.source = source;
      this.splitter = splitter;
    }

    /**
     * Reads the next line; false if there is none, also where a packed stream breaks off.
     *
     * @throws IOException if the stream cannot be read, whatever it holds
     */
    public boolean advance() throws IOException {
      tally.at(source, splitter.number() + 1);
      LineSplitter.Found found;
      try {
        found = splitter.next();
      } catch (EOFException | ZipException | ZstdIOException broken) {
        tally.broken();
        return false;
      }
      return switch (found) {
        case LINE -> {
          byte[] bytes = splitter.bytes();
          ExchangeReader.readLine(bytes, splitter.start(), splitter.end(), lines, tally);
          yield true;
        }
        case TOO_LONG -> {
          tally.longLine(maxLineBytes);
          yield true;
        }
        case END -> false;
      };
    }
  }
}
