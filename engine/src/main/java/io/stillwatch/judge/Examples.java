package io.stillwatch.judge;

import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The accounts that a campaign is learned from, ascending, each with how likely it is a member.
 * What an account shows wherever it is seen from is read once; what depends on the campaign's
 * middle, once in a round. Of more than {@value #MOST_KNOWN} who are known to belong those whose
 * names have the least hashes stand for all, so that learning a campaign costs the same however
 * large it is. Cost: 260 bytes an account. For one thread, which may have others help.
 */
final class Examples {
  static final int MOST_KNOWN = 16_384;

  private static final int TRACES = Traces.Trace.COUNT;
  private static final int BLOCK = 256;

  /** The weight from which on an example noticeably speaks for itself. */
  private static final double COUNTS = 0.01;

  private final Population population;
  private final int[] accounts;
  private final double[] weights;
  private final double[] scores;
  private double usualWeight = Settling.STRANGER;
  private final BitSet counted = new BitSet();
  private final double[] standsFor;
  private final double each;

  /** How many accounts each of those stands for who are known to belong. */
  private final double eachKnown;

  private final BitSet known = new BitSet();
  private final Categories categories = new Categories();
  private final int[] numbers;
  private BitSet excused = new BitSet();

  /** By place, the account's own frame. */
  private final long[][] frames;

  /**
   * Takes accounts with starting weights.
   *
   * @param crowd the accounts that stand for the log
   * @param core who is a member at first sight
   * @param aside who is neither member nor stranger
   */
  Examples(Population population, Crowd crowd, BitSet core, BitSet aside) {
    this.population = population;
    int[] teachers = Crowd.least(population, core.stream().toArray(), MOST_KNOWN);
    Arrays.stream(teachers).forEach(known::set);
    BitSet all = new BitSet();
    Arrays.stream(crowd.accounts()).forEach(all::set);
    all.andNot(aside);
    all.andNot(core);
    all.or(known);
    accounts = all.stream().toArray();
    weights = new double[accounts.length];
    scores = new double[accounts.length];
    numbers = new int[accounts.length * TRACES];
    each = crowd.each();
    eachKnown = core.cardinality() / (double) Math.max(1, teachers.length);
    standsFor = new double[accounts.length];
    for (int place = 0; place < accounts.length; place++) {
      int account = accounts[place];
      weights[place] = core.get(account) ? Settling.CORE : Settling.STRANGER;
      standsFor[place] = core.get(account) ? eachKnown : each;
      counted.set(
          place, population.profile(account).openings() >= Ledger.ELIGIBLE && !aside.get(account));
    }
    frames = new long[accounts.length][];
    read((place, found) -> Traces.own(population, accounts[place], found));
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(place -> frames[place] = population.profile(accounts[place]).frames().recurring());
  }

  /**
   * Takes some accounts for strangers, whatever they look like, unless they are known to belong.
   */
  void excuse(BitSet accounts) {
    excused = accounts;
  }

  /** Reads what depends on a campaign's middle anew. */
  void seenFrom(Traces traces) {
    read(
        (place, found) ->
            traces.fromCentre(population.profile(accounts[place]), frames[place], found));
  }

  /** Block by block: several threads look at the accounts, one gives the numbers. */
  private void read(Look look) {
    long[][] found = new long[BLOCK][TRACES];
    for (int from = 0; from < accounts.length; from += BLOCK) {
      int begin = from;
      int size = Math.min(BLOCK, accounts.length - from);
      IntStream.range(0, size).parallel().forEach(place -> look.at(begin + place, found[place]));
      for (int place = 0; place < size; place++) {
        for (int trace = 0; trace < TRACES; trace++) {
          if (found[place][trace] != 0) {
            numbers[(begin + place) * TRACES + trace] = categories.add(trace, found[place][trace]);
          }
        }
      }
    }
  }

  /** Puts some of the categories of the account at a place in theirs. */
  private interface Look {
    void at(int place, long[] found);
  }

  /** Gives each its score by what was learned of all, and itself not counted. */
  void score(Likeness likeness) {
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(
            place -> {
              if (counted.get(place)) {
                scores[place] = likeness.score(numbers, place * TRACES, weights[place]);
              }
            });
  }

  /**
   * Weighs the examples by what was learned of them.
   *
   * @param known by account number, who is known to belong
   * @param most the greatest weight of who is not known to belong
   */
  void weigh(Likeness likeness, BitSet known, double most) {
    usualWeight = 0;
    for (int place = 0; place < accounts.length; place++) {
      boolean member = known.get(accounts[place]);
      if (counted.get(place)) {
        double membership = likeness.membership(scores[place], member);
        double bound = excused.get(accounts[place]) ? 0 : most;
        weights[place] = member ? membership : Math.min(membership, bound);
      } else if (!member) {
        weights[place] = 0;
      }
    }
  }

  /** What most of them weigh, nearly: strangers that they are. */
  double usualWeight() {
    return usualWeight;
  }

  /** By account number, how likely a member each is that counted as one not only in name. */
  Int2DoubleMap weights() {
    Int2DoubleMap found = new Int2DoubleOpenHashMap();
    for (int place = 0; place < accounts.length; place++) {
      if (counted.get(place) && weights[place] >= COUNTS) {
        found.put(accounts[place], weights[place]);
      }
    }
    return found;
  }

  /** Those who are more likely members than not, by account number. */
  int[] likely() {
    return IntStream.range(0, accounts.length)
        .filter(place -> weights[place] > 0.5)
        .map(place -> accounts[place])
        .toArray();
  }

  /** Those who are more likely members than not by what was learned last, by account number. */
  int[] alike(Likeness likeness) {
    return IntStream.range(0, accounts.length)
        .filter(place -> counted.get(place) && likeness.membership(scores[place], false) > 0.5)
        .map(place -> accounts[place])
        .toArray();
  }

  /** The share of members in the whole log, as far as the weights tell. */
  double share() {
    double total = 0;
    double inside = 0;
    for (int place = 0; place < accounts.length; place++) {
      if (counted.get(place)) {
        total += standsFor[place];
        inside += standsFor[place] * weights[place];
      }
    }
    return Math.max(inside, 1) / Math.max(total, 2);
  }

  /** What likely members scored last, or all others. */
  double[] scores(boolean likely) {
    return IntStream.range(0, accounts.length)
        .filter(place -> counted.get(place) && weights[place] > 0.5 == likely)
        .mapToDouble(place -> scores[place])
        .toArray();
  }

  /** How many members scored, each of those counted as often as it stands for who is known. */
  double members() {
    return IntStream.range(0, accounts.length)
        .filter(place -> counted.get(place) && weights[place] > 0.5)
        .mapToDouble(place -> known.get(accounts[place]) ? eachKnown : 1)
        .sum();
  }

  /** How many accounts of the log a stranger among the examples stands for. */
  double each() {
    return each;
  }

  /** The numbers that the examples' categories have. */
  Categories categories() {
    return categories;
  }

  /** Gives each example that is learned from. */
  void each(Sink sink) {
    for (int place = 0; place < accounts.length; place++) {
      if (counted.get(place)) {
        sink.example(numbers, place * TRACES, weights[place]);
      }
    }
  }

  /** Takes an example: where its categories' numbers stand, and how likely it is a member. */
  interface Sink {
    void example(int[] numbers, int from, double weight);
  }
}
