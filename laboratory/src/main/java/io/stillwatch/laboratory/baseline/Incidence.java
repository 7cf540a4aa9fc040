package io.stillwatch.laboratory.baseline;

import java.util.Arrays;

/**
 * Which accounts have which object: an address, a card, a prompt. Each pair counts once. Immutable.
 * Cost: a sort of the pairs.
 */
final class Incidence {
  private final int[] offsets;
  private final int[] accounts;

  private Incidence(int[] offsets, int[] accounts) {
    this.offsets = offsets;
    this.accounts = accounts;
  }

  /** Pairs of object and account; {@link Fingerprint#NONE} is no object. */
  static Incidence of(long[] keys, int[] holders) {
    long[] distinct =
        Arrays.stream(keys).filter(key -> key != Fingerprint.NONE).sorted().distinct().toArray();
    long[] pairs = new long[keys.length];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != Fingerprint.NONE) {
        pairs[count++] = (long) Arrays.binarySearch(distinct, keys[i]) << 32 | holders[i];
      }
    }
    Arrays.sort(pairs, 0, count);
    int[] offsets = new int[distinct.length + 1];
    int[] accounts = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        accounts[kept++] = (int) pairs[i];
        offsets[(int) (pairs[i] >>> 32) + 1]++;
      }
    }
    for (int object = 0; object < distinct.length; object++) {
      offsets[object + 1] += offsets[object];
    }
    return new Incidence(offsets, Arrays.copyOf(accounts, kept));
  }

  int objects() {
    return offsets.length - 1;
  }

  int pairs() {
    return accounts.length;
  }

  /** How many accounts have it. */
  int degree(int object) {
    return offsets[object + 1] - offsets[object];
  }

  /** One of the accounts that have it, ascending. */
  int account(int object, int place) {
    return accounts[offsets[object] + place];
  }

  /** How many objects each account has. */
  int[] sizes(int count) {
    int[] sizes = new int[count];
    for (int account : accounts) {
      sizes[account]++;
    }
    return sizes;
  }
}
