package io.stillwatch.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The reading that a group is independent people who use one product. Such people share words at
 * most, so what counts is how alike the group is beside that in which it is most alike: the next
 * two of words, volume and times, be it the hours or the days. Times count only where what is asked
 * trains a student or cards or addresses tie the group: customers of one trade keep the hours of
 * their trade.
 *
 * <p>Where what is asked trains a student, a fourth counts beside these three. Passages that come
 * back on a few of them, if words and shares are alike, or if very many come back and words, shares
 * and times are all alike a little; a product's stock phrases come back too, but people ask each as
 * much as they like. Answers that were served to others in private and are sent in, if words are
 * alike. Cards and addresses in common, if words are alike and training is asked for a little: a
 * product's users share neither; the customers of one reseller share both, and where they share a
 * language that the rest of the log does not, words too, but ask what each of them likes.
 *
 * <p>A scheduler deals unequal shares and keeps local hours for nothing, so that being more varied
 * than people in these speaks no more for people than being as varied. Stateless.
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
  private static final double MOST_BESIDE = 3;
  private static final int COUNTED = 2;
  private static final String ORDINARY =
      "; times do not count where nothing that trains a student is asked and neither cards nor addresses "
          + "are shared";

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
    double times = days >= IN_COMMON && !(hours >= days) ? days : hours;
    return isOrdinary(placed) ? Math.min(0, times) : times;
  }

  /**
   * Whether what is asked is of no use to a student, and nothing ties those who ask: customers of
   * one trade ask alike at the hours of their trade.
   */
  private static boolean isOrdinary(Map<Testimony, Double> placed) {
    double tied =
        greatest(place(placed, Testimony.SHARED_SUPPLY), place(placed, Testimony.SHARED_NETWORK));
    return wanted(placed) < A_LITTLE && !(tied >= A_LITTLE);
  }

  /** How much what is asked trains a student; NaN where the log does not tell. */
  private static double wanted(Map<Testimony, Double> placed) {
    return greatest(
        place(placed, Testimony.TRAINING_VALUE), place(placed, Testimony.PIPELINE_STAGES));
  }

  /** The greatest of those places that were measured; NaN for none. */
  private static double greatest(double... places) {
    return Arrays.stream(places).filter(place -> !Double.isNaN(place)).max().orElse(Double.NaN);
  }

  /** What counts beside words, volume and times; NaN where nothing does. */
  private static double beside(Map<Testimony, Double> placed) {
    return greatest(passages(placed), returned(placed), tied(placed));
  }

  /** How much cards and addresses tie those who ask alike; NaN where that is no argument. */
  private static double tied(Map<Testimony, Double> placed) {
    return areTied(placed) ? MOST_BESIDE : Double.NaN;
  }

  /** Whether those who ask alike for what trains have cards and addresses in common too. */
  static boolean areTied(Map<Testimony, Double> placed) {
    double tied =
        Math.min(place(placed, Testimony.SHARED_SUPPLY), place(placed, Testimony.SHARED_NETWORK));
    return tied >= MOST_BESIDE
        && place(placed, Testimony.TEXT_VARIETY) >= ALIKE
        && wanted(placed) >= A_LITTLE;
  }

  /** How many send in what others were served in private; NaN where that is no argument. */
  private static double returned(Map<Testimony, Double> placed) {
    boolean dealt = wanted(placed) >= WANTED && place(placed, Testimony.TEXT_VARIETY) >= ALIKE;
    return dealt && place(placed, Testimony.REPLAYED_ANSWERS) >= PLAIN ? MOST_BESIDE : Double.NaN;
  }

  /** How much comes back on a few of them; NaN where that is no argument. */
  private static double passages(Map<Testimony, Double> placed) {
    double words = place(placed, Testimony.TEXT_VARIETY);
    double shares = place(placed, Testimony.VOLUME_VARIETY);
    double recurring = place(placed, Testimony.RECURRING_PASSAGES);
    boolean dealt = words >= ALIKE && shares >= SHARED_OUT;
    double times =
        greatest(place(placed, Testimony.HOURS_VARIETY), place(placed, Testimony.DAYS_VARIETY));
    boolean throughout =
        recurring >= PLAIN && Math.min(words, shares) >= A_LITTLE && times >= A_LITTLE;
    return wanted(placed) >= WANTED && (dealt || throughout)
        ? Math.max(0, Math.min(MOST_BESIDE, recurring))
        : Double.NaN;
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
                + (isOrdinary(placed) ? ORDINARY : "")
                + (areTied(placed) ? ties(placed) : "")
                + (Double.isNaN(returned(placed)) ? "" : returns(placed)));
  }

  private static String ties(Map<Testimony, Double> placed) {
    return "; and they are tied by more: cards "
        + said(placed, Testimony.SHARED_SUPPLY)
        + ", addresses "
        + said(placed, Testimony.SHARED_NETWORK);
  }

  private static String returns(Map<Testimony, Double> placed) {
    return "; and answers of others come back: " + said(placed, Testimony.REPLAYED_ANSWERS);
  }

  private static String said(Map<Testimony, Double> placed, Testimony testimony) {
    double place = place(placed, testimony);
    return Double.isNaN(place)
        ? "not measured"
        : String.format(Locale.ROOT, "%+.1f", Math.rint(place * 10) / 10 + 0.0);
  }
}
