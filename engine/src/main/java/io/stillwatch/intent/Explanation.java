package io.stillwatch.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes down which features decided a reading. */
final class Explanation {
  private static final int LISTED = 8;

  /** Something that was found, and what it adds to the column explained. */
  private record Part(String name, double weight) {}

  private final WeightTable table;
  private final Tally tally;
  private final Reading reading;

  private Explanation(WeightTable table, Tally tally, Reading reading) {
    this.table = table;
    this.tally = tally;
    this.reading = reading;
  }

  /** Three lines, each ended: capability, stage, training. */
  static String of(WeightTable table, Tally tally, Reading reading, float[] worth) {
    Explanation explanation = new Explanation(table, tally, reading);
    String capability = "capability " + Outcomes.word(reading.capability());
    String stage = "stage " + Outcomes.word(reading.stage());
    return line(capability, reading.capabilityShare(), explanation.parts(reading.capability()))
        + line(stage, reading.stageShare(), explanation.parts(reading.stage()))
        + line("training", reading.training(), explanation.trainingParts(worth));
  }

  private static String line(String what, double share, List<Part> parts) {
    parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.weight())));
    StringBuilder line = new StringBuilder(what);
    line.append(String.format(Locale.ROOT, " %.2f:", share));
    for (Part part : parts.subList(0, Math.min(LISTED, parts.size()))) {
      line.append(String.format(Locale.ROOT, " \"%s\" %+.1f", part.name(), part.weight()));
    }
    return line.append('\n').toString();
  }

  private List<Part> parts(int column) {
    List<Part> parts = new ArrayList<>();
    for (int feature = 0; feature < table.size(); feature++) {
      float weight = tally.has(feature) ? table.weight(feature, column) : 0;
      if (weight != 0) {
        parts.add(new Part(table.name(feature), weight));
      }
    }
    return parts;
  }

  private List<Part> trainingParts(float[] worth) {
    List<Part> parts = parts(Outcomes.TRAINING);
    double byCapability = reading.capabilityShare() * worth[reading.capability()];
    double byStage = reading.stageShare() * worth[reading.stage()];
    parts.add(new Part(Outcomes.feature(reading.capability()), byCapability));
    parts.add(new Part(Outcomes.feature(reading.stage()), byStage));
    return parts;
  }
}
