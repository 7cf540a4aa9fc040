package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How probable it is that an account belongs to a campaign, given the campaign's accounts and all
 * others: naive Bayes over {@link Traces}. For each trace the log-odds of its category among
 * members against others are drawn towards the log's own share by {@value #PRIOR} pseudo-accounts
 * and bounded by {@value #FARTHEST}; an account never counts in its own favour. The sum is tempered
 * by {@value #TEMPER}, because the traces depend on each other. Immutable once learned;
 * thread-safe.
 */
public final class Likeness implements Serializable {
  private static final double PRIOR = 4;
  private static final double FARTHEST = 3.5;
  private static final double MOST_LIKELY = 0;
  private static final double MOST_GUESSED = 3;
  private static final double TEMPER = 0.6;
  private static final double CONVICTED = 2.5;

  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Traces traces;
  private final Categories categories;
  private final double[] inside;
  private final double[] outside;
  private final double[][] members = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double[][] others = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double prior;
  private final Set<Channel> used;
  private final boolean[] speaks = new boolean[Traces.Trace.COUNT];
  private double[] tabulated = {};
  private Scores memberScores = new Scores(0, Scores.LEAST);
  private Scores otherScores = new Scores(0, Scores.LEAST);

  private Likeness(Traces traces, Categories categories, double prior, Set<Channel> used) {
    this.traces = traces;
    this.categories = categories;
    this.inside = new double[categories.size()];
    this.outside = new double[categories.size()];
    this.prior = prior;
    this.used = used;
    for (Traces.Trace trace : TRACES) {
      speaks[trace.ordinal()] = used.contains(trace.channel());
    }
  }

  /**
   * Learns a campaign from examples, and gives each its score.
   *
   * @param used the channels whose traces may speak
   */
  static Likeness learn(Population population, Examples examples, Set<Channel> used) {
    int[] core = examples.likely();
    double share = examples.share();
    Traces traces = new Traces(new Traces.Centre(population, core, frames(population, core)));
    examples.seenFrom(traces);
    double prior = Math.log(share / (1 - Math.min(share, 0.9)));
    Likeness likeness =
        new Likeness(
            traces,
            examples.categories(),
            Math.min(whole(used) ? MOST_LIKELY : MOST_GUESSED, prior),
            used);
    examples.each(likeness::count);
    examples.score(likeness);
    likeness.calibrate(examples);
    return likeness;
  }

  /** Whether all channels speak: a campaign is learned, not a group that is still to be judged. */
  private static boolean whole(Set<Channel> used) {
    return used.size() == Channel.values().length;
  }

  /**
   * Learns what members and others score, so that the score is read against both and not by its
   * size.
   */
  private void calibrate(Examples examples) {
    double[] high = examples.scores(true);
    double[] low = examples.scores(false);
    if (whole(used)) {
      memberScores = Scores.ofMembers(high);
      otherScores = Scores.ofStrangers(low, memberScores, high.length / examples.each());
    } else {
      memberScores = Scores.around(high);
      otherScores = Scores.around(low);
    }
  }

  /**
   * Looks up from now on what a category says of an account that was not learned from: worth the
   * while before all accounts of a log ask.
   */
  Likeness tabulated() {
    tabulated = new double[inside.length];
    for (int number = Categories.NOTHING + 1; number < inside.length; number++) {
      tabulated[number] =
          odds(
              categories.trace(number),
              categories.magnitude(number),
              inside[number],
              outside[number],
              -1);
    }
    return this;
  }

  private double score(long[] found) {
    double sum = 0;
    for (int trace = 0; trace < found.length; trace++) {
      sum += found[trace] == 0 || !speaks[trace] ? 0 : odds(trace, found[trace]);
    }
    return sum;
  }

  /** The score of an example whose categories' numbers begin at a place. */
  double score(int[] numbers, int from, double weight) {
    double sum = 0;
    for (int trace = 0; trace < TRACES.length; trace++) {
      int number = numbers[from + trace];
      if (number != Categories.NOTHING && speaks[trace]) {
        sum += odds(trace, categories.magnitude(number), inside[number], outside[number], weight);
      }
    }
    return sum;
  }

  private static LongOpenHashSet frames(Population population, int[] core) {
    Long2IntOpenHashMap holders = new Long2IntOpenHashMap();
    for (int member : core) {
      for (long key : population.profile(member).frames().recurring()) {
        holders.addTo(key, 1);
      }
    }
    LongOpenHashSet common = new LongOpenHashSet();
    for (Long2IntMap.Entry holder : holders.long2IntEntrySet()) {
      if (holder.getIntValue() >= Math.max(3, 0.02 * core.length)) {
        common.add(holder.getLongKey());
      }
    }
    return common;
  }

  private void count(int[] numbers, int from, double weight) {
    for (int trace = 0; trace < TRACES.length; trace++) {
      int number = numbers[from + trace];
      if (number != Categories.NOTHING) {
        inside[number] += weight;
        outside[number] += 1 - weight;
        int magnitude = categories.magnitude(number);
        members[trace][magnitude] += weight;
        others[trace][magnitude] += 1 - weight;
      }
    }
  }

  /** The probability that an account belongs that was neither convicted nor learned from. */
  double membership(Population population, int account) {
    long[] own = new long[Traces.Trace.COUNT];
    Traces.own(population, account, own);
    return membership(population.profile(account), own, false);
  }

  /**
   * The probability that an account belongs that was not learned from.
   *
   * @param own what it shows wherever it is seen from; what depends on the campaign's middle is put
   *     beside it
   * @param convicted whether the account stands in a group that was convicted as a whole
   */
  double membership(AccountProfile profile, long[] own, boolean convicted) {
    traces.fromCentre(profile, profile.frames().recurring(), own);
    return membership(score(own), convicted);
  }

  /**
   * The most that this probability can be, whatever depends on the campaign's middle: most accounts
   * of a log are known by it for strangers, at a fraction of the cost.
   */
  double most(long[] own, boolean convicted) {
    return membership(score(own) + Traces.FROM_CENTRE * FARTHEST, convicted);
  }

  /** The probability that who has a score belongs. */
  double membership(double score, boolean convicted) {
    double low = Math.min(otherScores.middle(), memberScores.middle());
    double bounded = Math.max(low, Math.min(memberScores.middle(), score));
    double sum = prior + memberScores.logDensity(bounded) - otherScores.logDensity(bounded);
    return 1 / (1 + Math.exp(-sum - (convicted ? CONVICTED : 0)));
  }

  /**
   * What each trace says of an account that was not learned from, strongest first; traces that the
   * log does not feed are left out.
   */
  public List<Sign> signs(Population population, int account) {
    long[] found = traces.of(population, account);
    double[] odds = odds(found);
    List<Sign> signs = new ArrayList<>();
    for (Traces.Trace trace : TRACES) {
      int place = trace.ordinal();
      if (found[place] == 0) {
        continue;
      }
      int number = number(place, found[place]);
      int magnitude = Traces.magnitude(trace, found[place]);
      signs.add(
          new Sign(
              trace,
              TEMPER * odds[place],
              learned(inside, number) / Math.max(1e-9, members[place][magnitude]),
              learned(outside, number) / Math.max(1e-9, others[place][magnitude])));
    }
    signs.sort(
        Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.logOdds()))
            .thenComparing(Sign::trace));
    return signs;
  }

  /** What each trace says of an account that was not learned from. */
  double[] odds(Population population, int account) {
    return odds(traces.of(population, account));
  }

  private double[] odds(long[] found) {
    double[] odds = new double[found.length];
    for (int trace = 0; trace < found.length; trace++) {
      if (found[trace] != 0 && speaks[trace]) {
        odds[trace] = odds(trace, found[trace]);
      }
    }
    return odds;
  }

  private double odds(int trace, long category) {
    int number = number(trace, category);
    return number >= 0 && number < tabulated.length
        ? tabulated[number]
        : odds(
            trace,
            Traces.magnitude(TRACES[trace], category),
            learned(inside, number),
            learned(outside, number),
            -1);
  }

  /** The number of a category; what was met only after this was learned is as good as never met. */
  private int number(int trace, long category) {
    int number = categories.number(trace, category);
    return number < inside.length ? number : Categories.NEVER_MET;
  }

  private static double learned(double[] side, int number) {
    return number == Categories.NEVER_MET ? 0 : side[number];
  }

  private double odds(int trace, int magnitude, double within, double without, double weight) {
    double own = Math.max(0, weight);
    double ownOutside = weight < 0 ? 0 : 1 - own;
    double allInside = Math.max(0, members[trace][magnitude] - own);
    double allOutside = Math.max(0, others[trace][magnitude] - ownOutside);
    double share = (allInside + 1) / (allInside + allOutside + 2);
    double odds =
        Math.log(
                (Math.max(0, within - own) + PRIOR * share)
                    / (Math.max(0, without - ownOutside) + PRIOR * (1 - share)))
            - Math.log(share / (1 - share));
    return Math.max(-FARTHEST, Math.min(FARTHEST, odds));
  }
}
