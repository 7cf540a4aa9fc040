package io.stillwatch.laboratory.evaluate;

import java.util.Locale;

/**
 * The share that is guilty over the probability said, with Wilson's interval, as SVG; on the dashed
 * line the two agree. Holds numbers only, so nothing in it needs escaping. Stateless.
 */
final class ReliabilityDiagram {
  private static final double SIDE = 320;
  private static final double EDGE = 46;

  private ReliabilityDiagram() {}

  static String of(Calibration calibration) {
    StringBuilder out = new StringBuilder();
    add(
        out,
        "<svg role=\"img\" aria-label=\"Reliability diagram\" width=\"%.0f\" height=\"%.0f\""
            + " viewBox=\"0 0 %.0f %.0f\">\n",
        SIDE + 2 * EDGE,
        SIDE + 2 * EDGE,
        SIDE + 2 * EDGE,
        SIDE + 2 * EDGE);
    add(out, "<path class=\"axis\" d=\"M%.1f %.1fV%.1fH%.1f\"/>\n", x(0), y(1), y(0), x(1));
    add(out, "<path class=\"ideal\" d=\"M%.1f %.1fL%.1f %.1f\"/>\n", x(0), y(0), x(1), y(1));
    for (int tick = 0; tick <= 10; tick += 2) {
      double at = tick / 10.0;
      add(
          out,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>\n",
          x(at),
          y(0) + 17,
          at);
      add(
          out,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>\n",
          x(0) - 7,
          y(at) + 4,
          at);
    }
    add(
        out,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">probability said</text>\n",
        x(0.5),
        y(0) + 38);
    add(out, "<text x=\"%.1f\" y=\"%.1f\">share that is guilty</text>\n", x(0) - 30, y(1) - 14);
    calibration.bins().forEach(bin -> mark(bin, out));
    return out.append("</svg>\n").toString();
  }

  private static void mark(Calibration.Bin bin, StringBuilder out) {
    if (bin.accounts() == 0) {
      return;
    }
    Interval reach = Interval.wilson(bin.guilty(), bin.accounts());
    add(
        out,
        "<path class=\"reach\" d=\"M%.1f %.1fV%.1f\"/>\n",
        x(bin.said()),
        y(reach.low()),
        y(reach.high()));
    add(
        out,
        "<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d accounts: said %.3f,"
            + " observed %.3f</title></circle>\n",
        x(bin.said()),
        y(bin.observed()),
        2.5 + Math.log10(bin.accounts()),
        bin.accounts(),
        bin.said(),
        bin.observed());
  }

  private static double x(double share) {
    return EDGE + share * SIDE;
  }

  private static double y(double share) {
    return EDGE + (1 - share) * SIDE;
  }

  private static void add(StringBuilder out, String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values));
  }
}
