package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private static final double MOST_LIKELY = 0;
  private static final double MOST_GUESSED = 3;
  private static final double TEMPER = 0.6;
  private static final double CONVICTED = 2.5;

  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Traces traces;
  private final List<Map<Long, double[]>> tables = new ArrayList<>();
  private final double[][] members = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double[][] others = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double prior;
  private final Set<Channel> used;
  private Scores memberScores = new Scores(0, Scores.LEAST);
  private Scores otherScores = new Scores(0, Scores.LEAST);

  private Likeness(Traces traces, double prior, Set<Channel> used) {
    this.traces = traces;
    this.prior = prior;
    this.used = used;
    for (int trace = 0; trace < Traces.Trace.COUNT; trace++) {
      tables.add(new HashMap<>());
    }
  }

  /**
   * Learns a campaign from its core.
   *
   * @param weights by account number, how sure it is that the account belongs to it, 0 to 1
   * @param considered by account number, whether the account is known well enough to learn from
   * @param used the channels whose traces may speak
   */
  public static Likeness learn(
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
    double prior = Math.log(share / (1 - Math.min(share, 0.9)));
    Likeness likeness =
        new Likeness(traces, Math.min(whole(used) ? MOST_LIKELY : MOST_GUESSED, prior), used);
    for (int account = 0; account < weights.length; account++) {
      if (considered[account]) {
        likeness.count(traces.of(population, account), weights[account]);
      }
    }
    likeness.calibrate(population, weights, considered);
    return likeness;
  }

  /** Whether all channels speak: a campaign is learned, not a group that is still to be judged. */
  private static boolean whole(Set<Channel> used) {
    return used.size() == Channel.values().length;
  }

  /** Learns what members and others score, so that the score is read against both and not by its size. */
  private void calibrate(Population population, double[] weights, boolean[] considered) {
    double[] inside = new double[weights.length];
    double[] outside = new double[weights.length];
    int members = 0;
    int strangers = 0;
    for (int account = 0; account < weights.length; account++) {
      if (considered[account]) {
        double score = score(population, account, weights[account]);
        if (weights[account] > 0.5) {
          inside[members++] = score;
        } else {
          outside[strangers++] = score;
        }
      }
    }
    double[] high = Arrays.copyOf(inside, members);
    double[] low = Arrays.copyOf(outside, strangers);
    if (whole(used)) {
      memberScores = Scores.ofMembers(high);
      otherScores = Scores.ofStrangers(low, memberScores, members);
    } else {
      memberScores = Scores.around(high);
      otherScores = Scores.around(low);
    }
  }

  double score(Population population, int account, double weight) {
    double sum = 0;
    for (double odds : odds(population, account, weight)) {
      sum += odds;
    }
    return sum;
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

  private void count(long[] categories, double weight) {
    for (int trace = 0; trace < categories.length; trace++) {
      if (categories[trace] == 0) {
        continue;
      }
      double[] cell = tables.get(trace).computeIfAbsent(categories[trace], key -> new double[2]);
      cell[0] += weight;
      cell[1] += 1 - weight;
      int magnitude = Traces.magnitude(TRACES[trace], categories[trace]);
      members[trace][magnitude] += weight;
      others[trace][magnitude] += 1 - weight;
    }
  }

  /**
   * The probability that an account belongs.
   *
   * @param weight what the account itself was learned with; negative if it was not learned from
   * @param convicted whether the account stands in a group that was convicted as a whole
   */
  public double membership(Population population, int account, double weight, boolean convicted) {
    double score = score(population, account, weight);
    double low = Math.min(otherScores.middle(), memberScores.middle());
    double bounded = Math.max(low, Math.min(memberScores.middle(), score));
    double sum = prior + memberScores.logDensity(bounded) - otherScores.logDensity(bounded);
    return 1 / (1 + Math.exp(-sum - (convicted ? CONVICTED : 0)));
  }

  /** The part of the log-odds that some channels' traces give. */
  static double score(double[] odds, Set<Channel> channels) {
    double sum = 0;
    for (Traces.Trace trace : TRACES) {
      sum += channels.contains(trace.channel()) ? odds[trace.ordinal()] : 0;
    }
    return sum;
  }

  /**
   * What each trace says, strongest first; traces that the log does not feed are left out.
   *
   * @param weight what the account itself was learned with; negative if it was not learned from
   */
  public List<Sign> signs(Population population, int account, double weight) {
    long[] categories = traces.of(population, account);
    double[] odds = odds(population, account, weight);
    List<Sign> signs = new ArrayList<>();
    for (Traces.Trace trace : TRACES) {
      long category = categories[trace.ordinal()];
      if (category == 0) {
        continue;
      }
      double[] cell = tables.get(trace.ordinal()).getOrDefault(category, new double[2]);
      int magnitude = Traces.magnitude(trace, category);
      signs.add(
          new Sign(
              trace,
              TEMPER * odds[trace.ordinal()],
              cell[0] / Math.max(1e-9, members[trace.ordinal()][magnitude]),
              cell[1] / Math.max(1e-9, others[trace.ordinal()][magnitude])));
    }
    signs.sort(
        Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.logOdds()))
            .thenComparing(Sign::trace));
    return signs;
  }

  double[] odds(Population population, int account, double weight) {
    long[] categories = traces.of(population, account);
    double[] odds = new double[categories.length];
    for (int trace = 0; trace < categories.length; trace++) {
      if (categories[trace] != 0 && used.contains(TRACES[trace].channel())) {
        odds[trace] = odds(trace, categories[trace], weight);
      }
    }
    return odds;
  }

  private double odds(int trace, long category, double weight) {
    double[] cell = tables.get(trace).getOrDefault(category, new double[2]);
    double own = Math.max(0, weight);
    double inside = Math.max(0, cell[0] - own);
    double outside = Math.max(0, cell[1] - (weight < 0 ? 0 : 1 - own));
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
