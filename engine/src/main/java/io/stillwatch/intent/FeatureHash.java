package io.stillwatch.intent;

import io.stillwatch.kernel.WordHash;

/**
 * Names of features as 64-bit numbers, made while the characters pass, so that no word becomes a
 * string. FNV-1a over the characters; pairs and openings mix the numbers of their words. Two
 * features of a table of thousands collide with a chance below one in a trillion; a collision would
 * count one word as another, no worse.
 */
final class FeatureHash {
  static final long START = WordHash.START;
  private static final long PRIME = WordHash.PRIME;
  private static final long PAIR = 0x9e3779b97f4a7c15L;
  private static final long OPENING = 0x5851f42d4c957f2dL;
  private static final long TOOL = 0x2545f4914f6cdd1dL;

  private static final long INVERSE = inverse();

  private FeatureHash() {}

  static long add(long hash, int character) {
    return (hash ^ character) * PRIME;
  }

  /** The hash before its last character was added. */
  static long without(long hash, int character) {
    return hash * INVERSE ^ character;
  }

  /**
   * What undoes a multiplication by the prime; each round of Newton's doubles the bits that are
   * right.
   */
  private static long inverse() {
    long inverse = PRIME;
    for (int round = 0; round < 5; round++) {
      inverse *= 2 - PRIME * inverse;
    }
    return inverse;
  }

  static long pair(long first, long second) {
    return first * PAIR + second;
  }

  /** The feature of a word, or pair, that begins a line. */
  static long opening(long feature) {
    return feature ^ OPENING;
  }

  /** The feature of a word in a tool's name. */
  static long tool(long feature) {
    return feature ^ TOOL;
  }

  /** The feature of a name in braces, such as a shape. */
  static long named(String name) {
    long hash = START;
    for (int index = 0; index < name.length(); index++) {
      hash = add(hash, name.charAt(index));
    }
    return hash;
  }
}
