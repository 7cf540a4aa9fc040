package io.stillwatch.judge;

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
  private Likeness likeness;
  private Verdict verdict;

  Campaign(long key, long detectedAt, Likeness likeness, Verdict verdict) {
    this.key = key;
    this.detectedAt = detectedAt;
    this.likeness = likeness;
    this.verdict = verdict;
  }

  /**
   * One account in it.
   *
   * @param membership probability that it belongs
   * @param flaggedAt event time of its first accusation, milliseconds since 1970
   * @param servedBefore its exchanges before it was flagged
   */
  public record Member(double membership, long flaggedAt, long servedBefore) {}

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

  /** What was learned of its accounts. */
  public Likeness likeness() {
    return likeness;
  }

  /** The strongest verdict it rests on. */
  public Verdict verdict() {
    return verdict;
  }

  void learn(Likeness learned) {
    likeness = learned;
  }

  /** Keeps the verdict that is surer. */
  void rest(Verdict candidate) {
    if (candidate.q() < verdict.q()
        || candidate.q() == verdict.q() && candidate.withoutAny() < verdict.withoutAny()) {
      verdict = candidate;
    }
  }
}
