package io.stillwatch.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The reading that a group is independent people who use one product. Such people share words at
 * most, so what counts is how alike the group is beside that in which it is most alike: the next
 * two of words, volume and times, be it the hours or the days. Where what is asked trains a
 * student, passages that come back on a few of them count as a fourth if words and shares are
 * alike, or if very many come back and words, shares and times are all alike a little; a product's
 * stock phrases come back too, but people ask each as much as they like. Cards and addresses in
 * common count so too where words are alike: a product's users share neither, and the customers of
 * one reseller, who share both, ask what each of them likes. A scheduler deals unequal shares and
 * keeps local hours for nothing, so that being more varied than people in these speaks no more for
 * people than being as varied. Stateless.
 */
final class Individuals {
  private static final double MIDDLE = 1.2;
  private static final double STEEPNESS = 1.8;
  private static final double ALIKE = 2;
  private static final double IN_COMMON = 2;
  private static final double SHARED_OUT = 1.2;
  private static final double WANTED = 2;
  private static final double PLAIN = 6;
  private static final double A_LITTLE = 0.8;
  private static final double MOST_RECURRING = 3;
  private static final double TIED = 3;
  private static final int COUNTED = 2;

  private Individuals() {}

  /**
   * Reads a group.
   *
   * @param placed spreads from the honest middle towards what a campaign shows, by measure; NaN or
   *     nothing where the log does not tell
   */
  static Alternative reading(Map<Testimony, Double> placed) {
    double[] places =
        DoubleStream.of(
                place(placed, Testimony.TEXT_VARIETY),
                Math.max(0, place(placed, Testimony.VOLUME_VARIETY)),
                Math.max(0, times(placed)),
                beside(placed))
            .filter(place -> !Double.isNaN(place))
            .sorted()
            .toArray();
    int left = Math.max(0, places.length - COUNTED - 1);
    double mean = Arrays.stream(places).skip(left).limit(COUNTED).average().orElse(0);
    return new Alternative(
        Reading.POPULAR_APPLICATION,
        1 / (1 + Math.exp(STEEPNESS * (mean - MIDDLE))),
        statement(placed, places.length == 0 ? Double.NaN : mean));
  }

  /**
   * How much alike in hours, or in days where these are well in common: the greater of two is great
   * by chance too.
   */
  private static double times(Map<Testimony, Double> placed) {
    double hours = place(placed, Testimony.HOURS_VARIETY);
    double days = place(placed, Testimony.DAYS_VARIETY);
    return days >= IN_COMMON && !(hours >= days) ? days : hours;
  }

  /** What counts beside words, volume and times; NaN where nothing does. */
  private static double beside(Map<Testimony, Double> placed) {
    return DoubleStream.of(passages(placed), tied(placed))
        .filter(place -> !Double.isNaN(place))
        .max()
        .orElse(Double.NaN);
  }

  /** How much cards and addresses tie those who ask alike; NaN where that is no argument. */
  private static double tied(Map<Testimony, Double> placed) {
    double tied =
        Math.min(place(placed, Testimony.SHARED_SUPPLY), place(placed, Testimony.SHARED_NETWORK));
    return tied >= TIED && place(placed, Testimony.TEXT_VARIETY) >= ALIKE ? TIED : Double.NaN;
  }

  /** How much comes back on a few of them; NaN where that is no argument. */
  private static double passages(Map<Testimony, Double> placed) {
    boolean wanted =
        place(placed, Testimony.TRAINING_VALUE) >= WANTED
            || place(placed, Testimony.PIPELINE_STAGES) >= WANTED;
    double words = place(placed, Testimony.TEXT_VARIETY);
    double shares = place(placed, Testimony.VOLUME_VARIETY);
    double recurring = place(placed, Testimony.RECURRING_PASSAGES);
    boolean dealt = words >= ALIKE && shares >= SHARED_OUT;
    boolean throughout =
        recurring >= PLAIN && Math.min(words, shares) >= A_LITTLE && anyTimes(placed) >= A_LITTLE;
    return wanted && (dealt || throughout)
        ? Math.max(0, Math.min(MOST_RECURRING, recurring))
        : Double.NaN;
  }

  private static double anyTimes(Map<Testimony, Double> placed) {
    return DoubleStream.of(
            place(placed, Testimony.HOURS_VARIETY), place(placed, Testimony.DAYS_VARIETY))
        .filter(place -> !Double.isNaN(place))
        .max()
        .orElse(Double.NaN);
  }

  private static double place(Map<Testimony, Double> placed, Testimony testimony) {
    return placed.getOrDefault(testimony, Double.NaN);
  }

  private static String statement(Map<Testimony, Double> placed, double mean) {
    String would = "Independent people who use one product differ in words, volume and times. ";
    if (Double.isNaN(mean)) {
      return would + "The log does not show whether these accounts do.";
    }
    String verdict =
        mean > MIDDLE
            ? "These accounts do not: beside that in which they are most alike, they are %.1f spreads more "
                + "alike than honest groups of this log (%s)."
            : mean >= 0
                ? "So do these accounts, nearly: beside that in which they are most alike, they are %.1f "
                    + "spreads more alike than honest groups of this log (%s)."
                : "So do these accounts: beside that in which they are most alike, they are %.1f spreads "
                    + "more varied than honest groups of this log (%s).";
    return would
        + String.format(
            Locale.ROOT,
            verdict,
            Math.abs(mean),
            "towards sameness: words "
                + said(placed, Testimony.TEXT_VARIETY)
                + ", volume "
                + said(placed, Testimony.VOLUME_VARIETY)
                + ", hours "
                + said(placed, Testimony.HOURS_VARIETY)
                + ", days "
                + said(placed, Testimony.DAYS_VARIETY)
                + ", passages "
                + said(placed, Testimony.RECURRING_PASSAGES)
                + (Double.isNaN(tied(placed)) ? "" : ties(placed)));
  }

  private static String ties(Map<Testimony, Double> placed) {
    return "; and they are tied by more: cards "
        + said(placed, Testimony.SHARED_SUPPLY)
        + ", addresses "
        + said(placed, Testimony.SHARED_NETWORK);
  }

  private static String said(Map<Testimony, Double> placed, Testimony testimony) {
    double place = place(placed, testimony);
    return Double.isNaN(place)
        ? "not measured"
        : String.format(Locale.ROOT, "%+.1f", Math.rint(place * 10) / 10 + 0.0);
  }
}
