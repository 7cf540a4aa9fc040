package io.stillwatch.cli;

import io.stillwatch.view.Wording;
import java.util.Locale;

/** How far one room has come. Mutable; one thread. */
final class RoomProgress {
  private static final int BAR = 20;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private final String room;
  private final long begun;
  private long latest;
  private long done;
  private long total = -1;
  private boolean said;

  RoomProgress(String room, long now) {
    this.room = room;
    this.begun = now;
    this.latest = now;
  }

  void at(long newDone, long newTotal, long now) {
    done = newDone;
    total = newTotal;
    latest = now;
  }

  boolean done() {
    return total >= 0 && done >= total;
  }

  boolean said() {
    return said;
  }

  void markSaid() {
    said = true;
  }

  /** The line without a bar. */
  String plain() {
    return String.format(Locale.ROOT, "%-9s %s%s%s", room, count(), rate(), left()).stripTrailing();
  }

  /** The line with a bar, to be drawn over. */
  String drawn() {
    return String.format(Locale.ROOT, "%-9s %s %24s%s%s", room, bar(), count(), rate(), left())
        .stripTrailing();
  }

  private String count() {
    return done() || total < 0
        ? Wording.grouped(done)
        : Wording.grouped(done) + " of " + Wording.grouped(total);
  }

  private String rate() {
    double seconds = (latest - begun) / 1e9;
    return seconds < 0.5 ? "" : "   " + Wording.rounded(Math.round(done / seconds)) + "/s";
  }

  private String left() {
    double seconds = (latest - begun) / 1e9;
    if (done() || total < 0 || done == 0 || seconds < 1) {
      return "";
    }
    return "   " + ProgressLines.seconds(seconds * (total - done) / done) + " left";
  }

  private String bar() {
    if (total < 0) {
      return "·".repeat(BAR);
    }
    long eighths = total == 0 ? BAR * 8L : Math.min(BAR * 8L, done * BAR * 8 / total);
    int whole = (int) (eighths / 8);
    int part = (int) (eighths % 8);
    String filled = "█".repeat(whole) + (part == 0 ? "" : EIGHTHS.substring(part, part + 1));
    return filled + "·".repeat(BAR - filled.length());
  }
}
