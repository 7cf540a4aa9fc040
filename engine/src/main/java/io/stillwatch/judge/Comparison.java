package io.stillwatch.judge;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One measure of a group beside the same measure of honest groups, in the units that people read:
 * logarithms are undone.
 *
 * @param value the group's; a variety stands two standard errors above what was measured, in the
 *     group's favour
 * @param least the least among the honest groups
 * @param middle their median
 * @param most the most among them
 * @param groups how many honest groups of the log there were; 0 where the usual values stand in for
 *     them
 * @param placed spreads from the honest middle towards what a campaign shows, -8 to 8
 */
public record Comparison(
    double value, double least, double middle, double most, int groups, double placed)
    implements Serializable {

  static Comparison of(
      Testimony testimony, double value, List<Map<Testimony, Double>> honest, double placed) {
    double[] values =
        honest.stream()
            .mapToDouble(measures -> measures.getOrDefault(testimony, Double.NaN))
            .filter(measured -> !Double.isNaN(measured))
            .sorted()
            .toArray();
    int groups = values.length;
    if (groups == 0) {
      values =
          new double[] {
            testimony.usual() - testimony.spread(),
            testimony.usual(),
            testimony.usual() + testimony.spread()
          };
    }
    return new Comparison(
        Measurer.readable(testimony, value),
        Measurer.readable(testimony, values[0]),
        Measurer.readable(testimony, values[values.length / 2]),
        Measurer.readable(testimony, values[values.length - 1]),
        groups,
        placed);
  }
}
