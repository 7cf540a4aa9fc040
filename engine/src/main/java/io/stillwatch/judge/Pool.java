package io.stillwatch.judge;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of one campaign that are run alike: the groups that were convicted, and what was learned
 * of them. A campaign that changes accounts, wording or clients has several. Mutable; not
 * thread-safe.
 */
final class Pool implements Serializable {
  private final BitSet convicted = new BitSet();
  private @Nullable Likeness likeness;
  private boolean large;

  Pool(int[] convicted) {
    convict(convicted);
  }

  /** The same, to go a way of its own from here. */
  Pool fork() {
    Pool fork = new Pool(new int[0]);
    fork.convicted.or(convicted);
    fork.likeness = likeness;
    fork.large = large;
    return fork;
  }

  /** Adds a convicted group. */
  void convict(int[] group) {
    for (int account : group) {
      convicted.set(account);
    }
  }

  /** By account number, who stood in a convicted group. */
  BitSet convicted() {
    return convicted;
  }

  /**
   * Whether it was found to have enough members that it may flag any; a handful that fits is no
   * pool.
   */
  boolean large() {
    return large;
  }

  void large(boolean found) {
    large = found;
  }

  /** What was learned of it; learned before anybody asks. */
  Likeness likeness() {
    return Objects.requireNonNull(likeness);
  }

  void learn(Likeness learned) {
    likeness = learned;
  }
}
