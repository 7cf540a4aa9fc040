package io.stillwatch.flink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The lines of a log, with such in between as break it, and in any order. */
final class HostileLog {
  private HostileLog() {}

  /** Adds repeated ids of every sort, and lines that cannot be read; shuffles all. */
  static List<String> of(List<String> lines, long seed) {
    Random chance = new Random(seed);
    List<String> hostile = new ArrayList<>(lines);
    for (int place = 0; place < lines.size(); place += 40) {
      String line = lines.get(place);
      String other = lines.get(chance.nextInt(lines.size()));
      hostile.add(
          switch (place / 40 % 6) {
            case 0 -> line;
            case 1 -> with(line, "account", value(other, "account"));
            case 2 -> with(line, "time", value(other, "time"));
            case 3 -> with(with(line, "time", value(other, "time")), "account", "stranger");
            case 4 -> with(line, "prompt", "the same id and time with other words");
            default -> line.substring(0, line.length() / 2);
          });
    }
    Collections.shuffle(hostile, chance);
    return hostile;
  }

  private static String with(String line, String field, String value) {
    String before = "\"" + field + "\":\"" + value(line, field) + "\"";
    return line.replace(before, "\"" + field + "\":\"" + value + "\"");
  }

  private static String value(String line, String field) {
    int start = line.indexOf("\"" + field + "\":\"") + field.length() + 4;
    return line.substring(start, line.indexOf('"', start));
  }
}
