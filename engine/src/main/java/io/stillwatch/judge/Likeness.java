package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
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
 * others: naive Bayes over {@link Traces}, the odds of each by {@link TraceOdds}. The sum is
 * tempered by {@value #TEMPER}, because the traces depend on each other. An account never counts in
 * its own favour: whom it was learned from is left out of what is said of him. Immutable once
 * learned; thread-safe.
 */
public final class Likeness implements Serializable {
  private static final double MOST_LIKELY = 0;
  private static final double MOST_GUESSED = 3;
  private static final double TEMPER = 0.6;
  private static final double CONVICTED = 2.5;

  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Traces traces;
  private final TraceOdds odds;
  private final double prior;
  private final boolean whole;
  private final boolean[] speaks = new boolean[Traces.Trace.COUNT];
  private final Int2DoubleMap weights = new Int2DoubleOpenHashMap();
  private Scores memberScores = new Scores(0, Scores.LEAST);
  private Scores otherScores = new Scores(0, Scores.LEAST);

  private Likeness(
      Traces traces, Categories categories, double prior, Set<Channel> used, boolean whole) {
    this.traces = traces;
    this.odds = new TraceOdds(categories);
    this.prior = prior;
    weights.defaultReturnValue(TraceOdds.UNSEEN);
    this.whole = whole;
    for (Traces.Trace trace : TRACES) {
      speaks[trace.ordinal()] = used.contains(trace.channel());
    }
  }

  /**
   * Learns a campaign from examples, and gives each its score.
   *
   * @param used the channels whose traces may speak
   * @param whole whether a campaign is learned, not a group that is still to be judged
   */
  static Likeness learn(
      Population population, Examples examples, Set<Channel> used, boolean whole) {
    int[] core = examples.likely();
    double share = examples.share();
    Traces traces = new Traces(new Traces.Centre(population, core, frames(population, core)));
    examples.seenFrom(traces);
    double prior = Math.log(share / (1 - Math.min(share, 0.9)));
    Likeness likeness =
        new Likeness(
            traces,
            examples.categories(),
            Math.min(whole ? MOST_LIKELY : MOST_GUESSED, prior),
            used,
            whole);
    examples.each(likeness.odds::count);
    likeness.odds.tabulate(examples.usualWeight());
    examples.score(likeness);
    likeness.calibrate(examples);
    return likeness;
  }

  /**
   * Learns what members and others score, so that the score is read against both and not by its
   * size.
   */
  private void calibrate(Examples examples) {
    double[] high = examples.scores(true);
    double[] low = examples.scores(false);
    if (whole) {
      memberScores = Scores.ofMembers(high);
      otherScores = Scores.ofStrangers(low, memberScores, examples.members() / examples.each());
    } else {
      memberScores = Scores.around(high);
      otherScores = Scores.around(low);
    }
  }

  /**
   * Makes ready to be asked for all accounts of a log: what a category says of an account that was
   * not learned from is looked up from now on, and an account that was is left out of what is said
   * of it.
   */
  Likeness settled(Examples examples) {
    weights.putAll(examples.weights());
    odds.tabulate(TraceOdds.UNSEEN);
    return this;
  }

  private double score(long[] found, double weight) {
    double sum = 0;
    for (int trace = 0; trace < found.length; trace++) {
      sum += found[trace] == 0 || !speaks[trace] ? 0 : odds.of(trace, found[trace], weight);
    }
    return sum;
  }

  /** The score of an example whose categories' numbers begin at a place. */
  double score(int[] numbers, int from, double weight) {
    double sum = 0;
    for (int trace = 0; trace < TRACES.length; trace++) {
      int number = numbers[from + trace];
      if (number != Categories.NOTHING && speaks[trace]) {
        sum += odds.of(number, weight);
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

  /** The probability that an account belongs that was not convicted. */
  double membership(Population population, int account) {
    long[] own = new long[Traces.Trace.COUNT];
    Traces.own(population, account, own);
    return membership(population, account, own, false);
  }

  /**
   * The probability that an account belongs.
   *
   * @param own what it shows wherever it is seen from; what depends on the campaign's middle is put
   *     beside it
   * @param convicted whether the account stands in a group that was convicted as a whole
   */
  double membership(Population population, int account, long[] own, boolean convicted) {
    AccountProfile profile = population.profile(account);
    traces.fromCentre(profile, profile.frames().recurring(), own);
    return membership(score(own, weights.get(account)), convicted);
  }

  /**
   * The most that this probability can be, whatever depends on the campaign's middle: most accounts
   * of a log are known by it for strangers, at a fraction of the cost.
   */
  double most(int account, long[] own, boolean convicted) {
    return membership(
        score(own, weights.get(account)) + Traces.FROM_CENTRE * TraceOdds.FARTHEST, convicted);
  }

  /** The probability that who has a score belongs. */
  double membership(double score, boolean convicted) {
    double low = Math.min(otherScores.middle(), memberScores.middle());
    double bounded = Math.max(low, Math.min(memberScores.middle(), score));
    double sum = prior + memberScores.logDensity(bounded) - otherScores.logDensity(bounded);
    return 1 / (1 + Math.exp(-sum - (convicted ? CONVICTED : 0)));
  }

  /**
   * What each trace says of an account, strongest first; traces that the log does not feed are left
   * out.
   */
  public List<Sign> signs(Population population, int account) {
    long[] found = traces.of(population, account);
    double[] each = odds(found, weights.get(account));
    List<Sign> signs = new ArrayList<>();
    for (Traces.Trace trace : TRACES) {
      int place = trace.ordinal();
      if (found[place] == 0) {
        continue;
      }
      signs.add(
          new Sign(
              trace,
              TEMPER * each[place],
              odds.members(place, found[place]),
              odds.others(place, found[place])));
    }
    signs.sort(
        Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.logOdds()))
            .thenComparing(Sign::trace));
    return signs;
  }

  /** What each trace says of an account that was not learned from. */
  double[] odds(Population population, int account) {
    return odds(traces.of(population, account), TraceOdds.UNSEEN);
  }

  private double[] odds(long[] found, double weight) {
    double[] each = new double[found.length];
    for (int trace = 0; trace < found.length; trace++) {
      if (found[trace] != 0 && speaks[trace]) {
        each[trace] = odds.of(trace, found[trace], weight);
      }
    }
    return each;
  }
}
