package io.stillwatch.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An accusation that goes on: its members, since when each is flagged, what was learned of it and the verdict it
 * rests on. Keeps its name when pool, wording or model change. Mutable; not thread-safe.
 */
public final class Campaign {
  private final long key;
  private final long detectedAt;
  private final SortedMap<Integer, Member> members = new TreeMap<>();
  private final SortedMap<Integer, Long> days = new TreeMap<>();
  private final List<Pool> pools = new ArrayList<>();
  private Verdict verdict;

  Campaign(long key, long detectedAt, Verdict verdict) {
    this.key = key;
    this.detectedAt = detectedAt;
    this.verdict = verdict;
  }

  /**
   * One account in it.
   *
   * @param membership probability that it belongs
   * @param flaggedAt event time of its first accusation, milliseconds since 1970
   * @param pool the place of its pool among the campaign's, from 0
   */
  public record Member(double membership, long flaggedAt, int pool) {}

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

  /** Exchanges of members by day since 1970. */
  public SortedMap<Integer, Long> days() {
    return days;
  }

  /** Its pools, in the order in which they were convicted. */
  List<Pool> pools() {
    return pools;
  }

  /** By account number, who stood in a group that was convicted. */
  BitSet convicted() {
    BitSet all = new BitSet();
    pools.forEach(pool -> all.or(pool.convicted()));
    return all;
  }

  /** What was learned of the pool to which an account belongs, or of the first. */
  public Likeness likeness(int account) {
    Member member = members.get(account);
    return pools.get(member == null ? 0 : member.pool()).likeness();
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
                new Member(member.membership(), member.flaggedAt(), member.pool() + shift)));
    other.days.forEach((day, count) -> days.merge(day, count, Long::sum));
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
