package io.stillwatch.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes down which features decided a reading. */
final class Explanation {
  private static final int LISTED = 8;

  /** A feature that was found, and its weight for the column explained. */
  private record Part(String name, float weight) {}

  private Explanation() {}

  static String of(WeightTable table, Tally tally, Reading reading) {
    return line("capability", reading.capability(), reading.capabilityShare(), table, tally)
        + line("stage", reading.stage(), reading.stageShare(), table, tally)
        + line("training", Outcomes.TRAINING, reading.training(), table, tally);
  }

  private static String line(
      String kind, int column, double share, WeightTable table, Tally tally) {
    StringBuilder line = new StringBuilder(kind);
    if (column != Outcomes.TRAINING) {
      line.append(' ').append(Outcomes.word(column));
    }
    line.append(String.format(Locale.ROOT, " %.2f:", share));
    for (Part part : strongest(table, tally, column)) {
      line.append(String.format(Locale.ROOT, " \"%s\" %+.1f", part.name(), part.weight()));
    }
    return line.append('\n').toString();
  }

  private static List<Part> strongest(WeightTable table, Tally tally, int column) {
    List<Part> parts = new ArrayList<>();
    for (int feature = 0; feature < table.size(); feature++) {
      float weight = tally.has(feature) ? table.weight(feature, column) : 0;
      if (weight != 0) {
        parts.add(new Part(table.name(feature), weight));
      }
    }
    parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.weight())));
    return parts.subList(0, Math.min(LISTED, parts.size()));
  }
}
