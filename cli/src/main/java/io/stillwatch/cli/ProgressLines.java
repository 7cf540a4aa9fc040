package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One line a room on standard error: what is done, how fast, how long it may still take. Drawn
 * after the first second on a terminal; elsewhere a plain line when a room is done, and every half
 * minute while one takes long. Mutable; one thread.
 */
final class ProgressLines implements Progress, AutoCloseable {
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long SAY_NANOS = 30_000_000_000L;

  private final Screen screen;
  private final LongSupplier nanoTime;
  private final Map<String, RoomProgress> rooms = new LinkedHashMap<>();
  private final long started;
  private long drawn;
  private int linesOnScreen;

  ProgressLines(Screen screen, LongSupplier nanoTime) {
    this.screen = screen;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.drawn = started;
  }

  @Override
  public void at(String room, long done, long total) {
    long now = nanoTime.getAsLong();
    RoomProgress progress = rooms.get(room);
    if (progress == null) {
      progress = new RoomProgress(room, now);
      rooms.put(room, progress);
    }
    progress.at(done, total, now);
    if (screen.moves()) {
      if (now - started >= QUIET_NANOS && now - drawn >= REDRAW_NANOS) {
        draw(now);
      }
    } else if (progress.done() && !progress.said()) {
      say(progress);
      drawn = now;
    } else if (!progress.done() && now - drawn >= SAY_NANOS) {
      print(progress);
      drawn = now;
    }
  }

  /** Leaves the final lines standing, so that other lines may follow. */
  void finish() {
    if (!screen.moves()) {
      rooms.values().stream().filter(room -> !room.said()).forEach(this::say);
    } else if (linesOnScreen > 0) {
      draw(nanoTime.getAsLong());
    }
    screen.err().flush();
  }

  @Override
  public void close() {
    finish();
  }

  /** Seconds since the work began, for the last line. */
  String elapsed() {
    return seconds((nanoTime.getAsLong() - started) / 1e9);
  }

  static String seconds(double seconds) {
    if (seconds < 99.5) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 100 ? minutes + " min" : Wording.grouped(Math.round(minutes / 60.0)) + " h";
  }

  private void say(RoomProgress room) {
    print(room);
    room.markSaid();
  }

  private void print(RoomProgress room) {
    screen.err().println("  " + room.plain());
    screen.err().flush();
  }

  private void draw(long now) {
    PrintWriter err = screen.err();
    if (linesOnScreen > 0) {
      err.print("\u001b[" + linesOnScreen + "A");
    }
    for (RoomProgress room : rooms.values()) {
      String line = "  " + room.drawn();
      err.print("\r" + line.substring(0, Math.min(line.length(), screen.columns() - 1)));
      err.print("\u001b[K\n");
    }
    err.flush();
    linesOnScreen = rooms.size();
    drawn = now;
  }
}
