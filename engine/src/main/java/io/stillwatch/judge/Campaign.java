package io.stillwatch.judge;

import io.stillwatch.sketch.Population;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An accusation that goes on: its members, since when each is flagged, what was learned of it and
 * the verdict it rests on. Keeps its name when pool, wording or model change. Mutable; not
 * thread-safe.
 */
public final class Campaign implements Serializable {
  private static final int MOST_ASKED = 8;

  private final long key;
  private final long detectedAt;
  private final SortedMap<Integer, Member> members = new TreeMap<>();
  private final List<Pool> pools = new ArrayList<>();
  private Verdict verdict;

  Campaign(long key, long detectedAt, Verdict verdict) {
    this.key = key;
    this.detectedAt = detectedAt;
    this.verdict = verdict;
  }

  /** The same, to go a way of its own from here. */
  Campaign fork() {
    Campaign fork = new Campaign(key, detectedAt, verdict);
    fork.members.putAll(members);
    pools.forEach(pool -> fork.pools.add(pool.fork()));
    return fork;
  }

  /**
   * One account in it.
   *
   * @param membership probability that it belongs
   * @param flaggedAt event time of its first accusation, milliseconds since 1970
   * @param servedBefore its exchanges before it was flagged
   * @param pool the place of its pool among the campaign's, from 0
   */
  public record Member(double membership, long flaggedAt, long servedBefore, int pool)
      implements Serializable {
    /** Somebody of whom nothing speaks for belonging. */
    static final Member STRANGER = new Member(0, 0, 0, 0);

    /** The same account as it is seen now. */
    Member now(double seen, int place) {
      return new Member(seen, flaggedAt, servedBefore, place);
    }
  }

  /** A number that names it, the same for the same log up to its detection. */
  public long key() {
    return key;
  }

  /** Event time at which the evidence first sufficed. */
  public long detectedAt() {
    return detectedAt;
  }

  /** The members by account number. */
  public SortedMap<Integer, Member> members() {
    return members;
  }

  /** Its pools, in the order in which they were convicted. */
  List<Pool> pools() {
    return pools;
  }

  /** Those of its pools that were convicted last, {@value #MOST_ASKED} at most. */
  List<Pool> newestPools() {
    return pools.subList(Math.max(0, pools.size() - MOST_ASKED), pools.size());
  }

  /** By account number, who stood in a group that was convicted. */
  BitSet convicted() {
    BitSet all = new BitSet();
    pools.forEach(pool -> all.or(pool.convicted()));
    return all;
  }

  /** By account number, who stood in a group that was convicted or is a member. */
  BitSet known() {
    BitSet all = new BitSet();
    knownByPool().forEach(all::or);
    return all;
  }

  /** The same of each of its pools, in their order. */
  List<BitSet> knownByPool() {
    List<BitSet> known = new ArrayList<>();
    pools.forEach(pool -> known.add((BitSet) pool.convicted().clone()));
    members.forEach((account, member) -> known.get(member.pool()).set(account));
    return known;
  }

  /** How well an account fits the pool that it fits best, 0 to 1. */
  public double membership(Population population, int account) {
    return fit(population, account).membership();
  }

  /** The pool that an account fits best and how well; flagged at no time. */
  Member fit(Population population, int account) {
    return fit(population, account, 0);
  }

  /** The same, or a stranger if the account fits no pool so well. */
  Member fit(Population population, int account, double least) {
    long[] own = new long[Traces.Trace.COUNT];
    Traces.own(population, account, own);
    double best = 0;
    int place = 0;
    for (int number = 0; number < pools.size(); number++) {
      Likeness likeness = pools.get(number).likeness();
      boolean convicted = pools.get(number).convicted().get(account);
      double membership =
          likeness.most(account, own, convicted) >= least
              ? likeness.membership(population, account, own.clone(), convicted)
              : 0;
      if (membership > best) {
        best = membership;
        place = number;
      }
    }
    return best >= least ? new Member(best, 0, 0, place) : Member.STRANGER;
  }

  /** What was learned of the pool that an account fits best. */
  public Likeness likeness(Population population, int account) {
    int pool = pools.size() == 1 ? 0 : fit(population, account).pool();
    return pools.get(pool).likeness();
  }

  /** The strongest verdict it rests on. */
  public Verdict verdict() {
    return verdict;
  }

  /** Takes over another campaign that turned out to be this one. */
  void absorb(Campaign other) {
    int shift = pools.size();
    pools.addAll(other.pools);
    other.members.forEach(
        (account, member) ->
            members.putIfAbsent(
                account,
                new Member(
                    member.membership(),
                    member.flaggedAt(),
                    member.servedBefore(),
                    member.pool() + shift)));
    rest(other.verdict);
  }

  /** Keeps the verdict that is surer. */
  void rest(Verdict candidate) {
    if (candidate.q() < verdict.q()
        || candidate.q() == verdict.q() && candidate.withoutAny() < verdict.withoutAny()) {
      verdict = candidate;
    }
  }
}
