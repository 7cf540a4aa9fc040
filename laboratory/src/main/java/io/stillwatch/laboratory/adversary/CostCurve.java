package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.evaluate.Method;
import io.stillwatch.view.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How much of the harvest is kept at most where an account may cost so much, a step line a method,
 * as SVG. Stateless.
 */
final class CostCurve {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 320;
  private static final double EDGE = 46;
  private static final double NAMES = 190;
  private static final double DEAREST = 11;

  private CostCurve() {}

  static String of(Contest contest) {
    StringBuilder out = new StringBuilder();
    add(
        out,
        "<svg role=\"img\" aria-label=\"Evasion cost\" width=\"%.0f\" height=\"%.0f\""
            + " viewBox=\"0 0 %.0f %.0f\">\n",
        WIDTH + EDGE + NAMES,
        HEIGHT + 2 * EDGE,
        WIDTH + EDGE + NAMES,
        HEIGHT + 2 * EDGE);
    axes(out);
    List<String> names = new ArrayList<>(contest.rounds().keySet());
    names.sort(Comparator.comparingDouble(name -> -last(contest, name)));
    double free = 0;
    for (String name : names) {
      double end = y(last(contest, name));
      // Names that would lie on each other move down.
      free = Math.max(free + 14, end);
      line(contest, name, free, out);
    }
    return out.append("</svg>\n").toString();
  }

  private static void axes(StringBuilder out) {
    add(out, "<path class=\"axis\" d=\"M%.1f %.1fV%.1fH%.1f\"/>\n", x(1), y(1), y(0), x(DEAREST));
    for (int price = 1; price <= DEAREST; price += 2) {
      add(
          out,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>\n",
          x(price),
          y(0) + 17,
          price);
    }
    for (int tick = 0; tick <= 4; tick++) {
      add(
          out,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>\n",
          x(1) - 7,
          y(tick / 4.0) + 4,
          25 * tick);
    }
    add(
        out,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">price of an account, in plain ones"
            + "</text>\n",
        x(6),
        y(0) + 36);
    add(out, "<text x=\"%.1f\" y=\"%.1f\">harvest kept</text>\n", x(1) - 30, y(1) - 14);
  }

  private static void line(Contest contest, String name, double label, StringBuilder out) {
    boolean own = name.equals(Method.STILLWATCH.name());
    StringBuilder path = new StringBuilder();
    double best = 0;
    for (Outcome outcome : byPrice(contest, name)) {
      double price = outcome.strategy().price();
      best = Math.max(best, ContestReport.kept(contest, outcome));
      add(path, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x(price), y(best));
    }
    add(path, "H%.1f", x(DEAREST));
    add(out, "<path d=\"%s\" fill=\"none\" class=\"%s\"/>\n", path, own ? "reach" : "axis");
    add(
        out,
        "<text x=\"%.1f\" y=\"%.1f\"%s>%s %.0f %%</text>\n",
        x(DEAREST) + 8,
        label + 4,
        own ? " font-weight=\"700\"" : "",
        Printable.html(name),
        100 * best);
  }

  private static double last(Contest contest, String name) {
    return byPrice(contest, name).stream()
        .mapToDouble(outcome -> ContestReport.kept(contest, outcome))
        .max()
        .orElse(0);
  }

  private static List<Outcome> byPrice(Contest contest, String name) {
    return contest.against(name).stream()
        .sorted(Comparator.comparingDouble(outcome -> outcome.strategy().price()))
        .toList();
  }

  private static double x(double price) {
    return EDGE + (price - 1) / (DEAREST - 1) * WIDTH;
  }

  private static double y(double share) {
    return EDGE + (1 - Math.min(1, share)) * HEIGHT;
  }

  private static void add(StringBuilder out, String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values));
  }
}
