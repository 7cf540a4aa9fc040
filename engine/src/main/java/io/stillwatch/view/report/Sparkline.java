package io.stillwatch.view.report;

import io.stillwatch.view.Activity;
import java.util.Arrays;
import java.util.List;

/** Exchanges over time as a small picture, and as a path for larger ones. */
final class Sparkline {
  private static final int BINS = 60;
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 100;

  private Sparkline() {}

  static void render(Activity activity, Html html) {
    List<Long> counts = merged(activity.counts());
    html.form("<svg class=spark viewBox=\"0 0 %d %d\" preserveAspectRatio=none", WIDTH, HEIGHT)
        .add(
            " aria-hidden=true><path class=bars d=\"" + steps(counts, most(counts)) + "\"/></svg>");
  }

  static long most(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** A filled staircase, 1000 wide and 100 high, in which the given count has the full height. */
  static String steps(List<Long> counts, long full) {
    StringBuilder path = new StringBuilder("M0," + HEIGHT);
    for (int bin = 0; bin < counts.size(); bin++) {
      double height = full == 0 ? 0 : (double) HEIGHT * counts.get(bin) / full;
      path.append('V').append(tenths(HEIGHT - height));
      path.append('H').append(tenths((double) WIDTH * (bin + 1) / counts.size()));
    }
    return path.append('V').append(HEIGHT).append('Z').toString();
  }

  static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static List<Long> merged(List<Long> counts) {
    if (counts.size() <= BINS) {
      return counts;
    }
    Long[] sums = new Long[BINS];
    Arrays.fill(sums, 0L);
    for (int bin = 0; bin < counts.size(); bin++) {
      sums[(int) ((long) bin * BINS / counts.size())] += counts.get(bin);
    }
    return List.of(sums);
  }
}
