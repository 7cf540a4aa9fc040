package io.stillwatch.judge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What honest groups show of each measure, and how far from it another group is. The middle and the
 * spread are the median and the median absolute deviation of the honest groups, with {@value
 * #USUAL} groups of the usual kind added so that a log of few or tainted groups does not set the
 * measure alone. The tail is logistic, far heavier than a normal one: six spreads out is one in
 * thirty thousand. No formula knows the tails of a log better than the log does: of an accused
 * group nothing is placed farther than the share of honest groups that show as much allows.
 * Immutable.
 */
final class Null {
  static final int USUAL = 6;

  private static final double TO_DEVIATION = 1.4826;
  private static final double STEEPNESS = 1.7;
  private static final double FARTHEST = 8;

  /** How much farther words may be placed by a log than by what people usually show. */
  private static final double BEYOND_PEOPLE = 2;

  private static final Testimony[] TESTIMONIES = Testimony.values();

  private final Map<Testimony, Usual> usual = new EnumMap<>(Testimony.class);

  /** What each honest group shows. */
  private final Map<Testimony, double[]> shown = new EnumMap<>(Testimony.class);

  /** Learns from the measures of honest groups; may be none. */
  Null(List<Map<Testimony, Double>> honest) {
    for (Testimony testimony : Testimony.values()) {
      double[] values = measured(honest, testimony);
      usual.put(testimony, Usual.of(values, testimony.usual(), testimony.spread()));
      shown.put(testimony, values);
    }
  }

  private static double[] measured(List<Map<Testimony, Double>> honest, Testimony testimony) {
    double[] values = new double[honest.size()];
    int size = 0;
    for (Map<Testimony, Double> measures : honest) {
      double value = measures.getOrDefault(testimony, Double.NaN);
      if (!Double.isNaN(value)) {
        values[size++] = value;
      }
    }
    return Arrays.copyOf(values, size);
  }

  /**
   * What is usual of one measure.
   *
   * @param middle the median
   * @param spread the scaled median absolute deviation, never below what is believed at least
   */
  record Usual(double middle, double spread) {
    static Usual of(double[] values, double middle, double spread) {
      double[] all = Arrays.copyOf(values, values.length + USUAL);
      for (int added = 0; added < USUAL; added++) {
        all[values.length + added] = middle + (added < USUAL / 2 ? -spread : spread);
      }
      double found = Median.of(all);
      for (int place = 0; place < all.length; place++) {
        all[place] = Math.abs(all[place] - found);
      }
      return new Usual(found, Math.max(spread, TO_DEVIATION * Median.of(all)));
    }

    /** How many spreads above the middle a value is. */
    double spreads(double value) {
      return (value - middle) / spread;
    }
  }

  /**
   * Places a value among the honest ones.
   *
   * @return spreads towards what a campaign shows, -8 to 8; NaN where it was not measured
   */
  double place(Testimony testimony, double value) {
    Usual honest = usual.get(testimony);
    return honest == null
        ? Double.NaN
        : Math.max(-FARTHEST, Math.min(FARTHEST, testimony.sign() * honest.spreads(value)));
  }

  /** Places all values of a group, by the measure's number; NaN where it was not measured. */
  double[] places(Map<Testimony, Double> measures) {
    double[] places = new double[TESTIMONIES.length];
    for (Testimony testimony : TESTIMONIES) {
      double value = measures.getOrDefault(testimony, Double.NaN);
      places[testimony.ordinal()] = place(testimony, value);
    }
    return places;
  }

  /** Places all values of a group. */
  Map<Testimony, Double> place(Map<Testimony, Double> measures) {
    Map<Testimony, Double> places = new EnumMap<>(Testimony.class);
    measures.forEach((testimony, value) -> places.put(testimony, place(testimony, value)));
    return places;
  }

  /**
   * Places all values of an accused group, none farther than where honest groups stand too. Words
   * that differ as people's usually do are not alike, however many honest groups of the log, each
   * with a template of its own, differ much more.
   */
  Map<Testimony, Double> placeAccused(Map<Testimony, Double> measures) {
    Map<Testimony, Double> places = place(measures);
    double words = measures.getOrDefault(Testimony.TEXT_VARIETY, Double.NaN);
    places.merge(Testimony.TEXT_VARIETY, ofPeople(words), Math::min);
    measures.forEach(
        (testimony, value) -> places.merge(testimony, farthest(testimony, value), Math::min));
    return places;
  }

  /** The farthest that words are placed for how much people differ in them. */
  private static double ofPeople(double words) {
    Testimony testimony = Testimony.TEXT_VARIETY;
    Usual people = new Usual(testimony.usual(), testimony.spread());
    return Math.max(0, testimony.sign() * people.spreads(words) + BEYOND_PEOPLE);
  }

  /** The place whose chance is the share of the honest groups that show as much. */
  private double farthest(Testimony testimony, double value) {
    double[] honest = shown.getOrDefault(testimony, new double[0]);
    double least = testimony.sign() * value;
    double asMuch = Arrays.stream(honest).filter(each -> testimony.sign() * each >= least).count();
    return asMuch == 0 ? FARTHEST : Math.log(Math.max(1, honest.length / asMuch - 1)) / STEEPNESS;
  }

  /** The chance that an honest group is placed as far or farther. */
  static double chance(double placed) {
    return 1 / (1 + Math.exp(STEEPNESS * placed));
  }
}
