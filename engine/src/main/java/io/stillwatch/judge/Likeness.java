package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How probable it is that an account belongs to a campaign, given the campaign's accounts and all others: naive
 * Bayes over {@link Traces}. For each trace the log-odds of its category among members against others are
 * drawn towards the log's own share by {@value #PRIOR} pseudo-accounts and bounded by {@value #FARTHEST}; an
 * account never counts in its own favour. The sum is tempered by {@value #TEMPER}, because the traces depend on
 * each other. Immutable once learned; thread-safe.
 */
public final class Likeness {
  private static final double PRIOR = 4;
  private static final double FARTHEST = 3.5;
  private static final double LEAST_SPREAD = 1.5;
  private static final double MOST_LIKELY = 0;
  private static final double TEMPER = 0.6;

  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Traces traces;
  private final List<CategoryWeights> tables = new ArrayList<>();
  private final boolean[] speaks = new boolean[Traces.Trace.COUNT];
  private final double[][] members = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double[][] others = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double prior;
  private Scores memberScores = new Scores(0, LEAST_SPREAD);
  private Scores otherScores = new Scores(0, LEAST_SPREAD);

  private final Set<Channel> used;

  private Likeness(Traces traces, double prior, Set<Channel> used) {
    this.traces = traces;
    this.prior = prior;
    this.used = used;
    for (int trace = 0; trace < Traces.Trace.COUNT; trace++) {
      tables.add(new CategoryWeights());
      speaks[trace] = used.contains(TRACES[trace].channel());
    }
  }

  /**
   * Learns a campaign from its core.
   *
   * @param weights by account number, how sure it is that the account belongs to it, 0 to 1
   * @param considered by account number, whether the account is known well enough to learn from
   * @param used the channels whose traces may speak
   */
  public static Learning learn(
      Population population, double[] weights, boolean[] considered, Set<Channel> used) {
    int[] core = core(weights);
    double total = 0;
    double inside = 0;
    for (int account = 0; account < weights.length; account++) {
      if (considered[account]) {
        total++;
        inside += weights[account];
      }
    }
    double share = Math.max(inside, 1) / Math.max(total, 2);
    Traces traces = new Traces(new Traces.Centre(population, core, frames(population, core)));
    Likeness likeness = new Likeness(traces, Math.min(
                used.size() == Channel.values().length ? MOST_LIKELY : 3,
                Math.log(share / (1 - Math.min(share, 0.9)))), used);
    int[] known = IntStream.range(0, weights.length).filter(account -> considered[account]).toArray();
    long[][] categories = new long[known.length][];
    IntStream.range(0, known.length)
        .parallel()
        .forEach(place -> categories[place] = traces.of(population, known[place]));
    IntStream.range(0, Traces.Trace.COUNT)
        .parallel()
        .forEach(trace -> likeness.count(trace, known, categories, weights));
    return new Learning(likeness, known, likeness.calibrate(known, categories, weights));
  }

  /** Learns what members and others score, so that the score is read against both and not by its size. */
  private double[] calibrate(int[] known, long[][] categories, double[] weights) {
    double[] scores = new double[known.length];
    IntStream.range(0, known.length)
        .parallel()
        .forEach(place -> scores[place] = score(categories[place], weights[known[place]]));
    double[] inside = new double[known.length];
    double[] outside = new double[known.length];
    int members = 0;
    int strangers = 0;
    for (int place = 0; place < known.length; place++) {
      if (weights[known[place]] > 0.5) {
        inside[members++] = scores[place];
      } else {
        outside[strangers++] = scores[place];
      }
    }
    boolean whole = used.size() == Channel.values().length;
    memberScores = Scores.of(Arrays.copyOf(inside, members), whole);
    otherScores = Scores.of(Arrays.copyOf(outside, strangers), false);
    return scores;
  }

  private double score(long[] categories, double weight) {
    double sum = 0;
    for (int trace = 0; trace < categories.length; trace++) {
      sum += odds(trace, categories[trace], weight);
    }
    return sum;
  }

  /** The middle and the spread of scores, robustly. */
  private record Scores(double middle, double spread) {
    /** The spread is that of the side away from the other kind, where strangers do not widen it. */
    static Scores of(double[] scores, boolean oneSided) {
      if (scores.length == 0) {
        return new Scores(0, LEAST_SPREAD);
      }
      Arrays.sort(scores);
      double middle = scores[scores.length / 2];
      if (oneSided) {
        double spread = 1.4826 * Math.abs(scores[scores.length - 1 - scores.length / 4] - middle);
        return new Scores(middle, Math.max(2 * LEAST_SPREAD, spread));
      }
      double[] offsets = Arrays.stream(scores).map(score -> Math.abs(score - middle)).sorted().toArray();
      double spread = 1.4826 * offsets[offsets.length / 2];
      return new Scores(middle, Math.max(LEAST_SPREAD, spread));
    }

    double logDensity(double score) {
      double offset = (score - middle) / spread;
      return -offset * offset / 2 - Math.log(spread);
    }
  }

  private static int[] core(double[] weights) {
    int[] core = new int[weights.length];
    int size = 0;
    for (int account = 0; account < weights.length; account++) {
      if (weights[account] > 0.5) {
        core[size++] = account;
      }
    }
    return Arrays.copyOf(core, size);
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


  /**
   * What was learned, and what the accounts that it was learned from score by it.
   *
   * @param likeness what was learned
   * @param known the accounts it was learned from
   * @param scores their scores, each without the account's own part in the learning
   */
  public record Learning(Likeness likeness, int[] known, double[] scores) {
    /** Puts for each of those accounts the probability that it belongs, and 0 for all others. */
    public void reweigh(double[] weights) {
      Arrays.fill(weights, 0);
      for (int place = 0; place < known.length; place++) {
        weights[known[place]] = likeness.membership(scores[place]);
      }
    }
  }

  /** Takes one trace of all accounts in, in their order, so that the sums are the same on any threads. */
  private void count(int trace, int[] known, long[][] categories, double[] weights) {
    CategoryWeights table = tables.get(trace);
    for (int place = 0; place < known.length; place++) {
      long category = categories[place][trace];
      if (category == 0) {
        continue;
      }
      double weight = weights[known[place]];
      table.add(category, weight, 1 - weight);
      int magnitude = Traces.magnitude(TRACES[trace], category);
      members[trace][magnitude] += weight;
      others[trace][magnitude] += 1 - weight;
    }
  }

  /**
   * The probability that an account belongs.
   *
   * @param weight what the account itself was learned with; negative if it was not learned from
   */
  public double membership(Population population, int account, double weight) {
    return membership(score(traces.of(population, account), weight));
  }

  private double membership(double score) {
    double low = Math.min(otherScores.middle(), memberScores.middle());
    double bounded = Math.max(low, Math.min(memberScores.middle(), score));
    double sum = prior + memberScores.logDensity(bounded) - otherScores.logDensity(bounded);
    return 1 / (1 + Math.exp(-sum));
  }

  /** The log-odds by channel, tempered. */
  public Map<Channel, Double> grounds(Population population, int account, double weight) {
    Map<Channel, Double> grounds = new EnumMap<>(Channel.class);
    double[] odds = odds(population, account, weight);
    for (Traces.Trace trace : Traces.Trace.values()) {
      grounds.merge(trace.channel(), TEMPER * odds[trace.ordinal()], Double::sum);
    }
    return grounds;
  }

  double[] odds(Population population, int account, double weight) {
    long[] categories = traces.of(population, account);
    double[] odds = new double[categories.length];
    for (int trace = 0; trace < categories.length; trace++) {
      odds[trace] = odds(trace, categories[trace], weight);
    }
    return odds;
  }

  private double odds(int trace, long category, double weight) {
    if (category == 0 || !speaks[trace]) {
      return 0;
    }
    CategoryWeights table = tables.get(trace);
    int cell = table.cellOf(category);
    double own = Math.max(0, weight);
    double inside = Math.max(0, table.inside(cell) - own);
    double outside = Math.max(0, table.outside(cell) - (weight < 0 ? 0 : 1 - own));
    int magnitude = Traces.magnitude(TRACES[trace], category);
    double allInside = Math.max(0, members[trace][magnitude] - own);
    double allOutside = Math.max(0, others[trace][magnitude] - (weight < 0 ? 0 : 1 - own));
    double share = (allInside + 1) / (allInside + allOutside + 2);
    double odds =
        Math.log((inside + PRIOR * share) / (outside + PRIOR * (1 - share)))
            - Math.log(share / (1 - share));
    return Math.max(-FARTHEST, Math.min(FARTHEST, odds));
  }
}
