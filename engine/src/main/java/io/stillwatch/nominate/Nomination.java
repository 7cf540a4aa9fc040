package io.stillwatch.nominate;

import io.stillwatch.exchange.Channel;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * A group of accounts that one kind of evidence puts forward. It is no accusation.
 *
 * @param by the channels that nominated it: they must not testify
 * @param members account numbers, ascending
 */
public record Nomination(Set<Channel> by, int[] members) implements Serializable {
  /** The smallest group worth judging: below it no measure of variety has power. */
  public static final int LEAST = 8;

  public Nomination {
    by = Set.copyOf(by);
    members = members.clone();
    Arrays.sort(members);
  }

  @Override
  public int[] members() {
    return members;
  }

  /** How many accounts are in it. */
  public int size() {
    return members.length;
  }

  /** Its members as a set, a new one each time. */
  public BitSet accounts() {
    BitSet accounts = new BitSet();
    Arrays.stream(members).forEach(accounts::set);
    return accounts;
  }

  /** How many of some accounts are in it. */
  public int common(BitSet accounts) {
    return (int) Arrays.stream(members).filter(accounts::get).count();
  }
}
