package io.stillwatch.enforce;

/** When a rule holds. Bounded in cost, without a side effect, thread-safe. */
@FunctionalInterface
public interface Condition {

  /** What a condition says. */
  enum Answer {
    HOLDS,
    HOLDS_NOT,
    /** It came to no end, for example by a division by zero: the rule does nothing. */
    UNDECIDED
  }

  /** Asks whether it holds for a member. */
  Answer ask(Subject subject);
}
