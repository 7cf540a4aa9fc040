package io.stillwatch.intent;

/**
 * Names of features as 64-bit numbers, made while the characters pass, so that no word becomes a
 * string. Of a word it is {@link io.stillwatch.kernel.WordHash}, of other characters FNV-1a; pairs
 * and openings mix the numbers of their words. Two features of a table of thousands collide with a
 * chance below one in a trillion; a collision would count one word as another, no worse.
 */
final class FeatureHash {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long PAIR = 0x9e3779b97f4a7c15L;
  private static final long OPENING = 0x5851f42d4c957f2dL;
  private static final long TOOL = 0x2545f4914f6cdd1dL;

  private FeatureHash() {}

  private static long add(long hash, int character) {
    return (hash ^ character) * PRIME;
  }

  /** The feature of two neighbouring characters of a script without spaces. */
  static long ideographs(char first, char second) {
    return add(add(START, first), second);
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
