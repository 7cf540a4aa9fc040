package io.stillwatch.link;

import java.util.function.IntPredicate;

/**
 * A {@link KeyIndex} turned about: for each account the keys that at least one other account holds
 * too, by number, and for each key how many hold it. Keys of one holder tie nobody and are left
 * out, which is most of them. Immutable; thread-safe. Cost: four bytes for each account, each key
 * kept and each holding of one; built in time linear in the pairs of the index.
 */
public final class HeldKeys {
  private final int[] starts;
  private final int[] keys;
  private final int[] holders;
  private final boolean fed;

  private HeldKeys(int[] starts, int[] keys, int[] holders, boolean fed) {
    this.starts = starts;
    this.keys = keys;
    this.holders = holders;
    this.fed = fed;
  }

  /** Turns an index about. */
  public static HeldKeys of(KeyIndex index) {
    int[] starts = new int[index.accounts() + 1];
    int[] found = {0};
    index.runs(
        from -> {
          int to = index.endOf(from);
          if (to - from > 1) {
            found[0]++;
            for (int place = from; place < to; place++) {
              starts[index.account(place) + 1]++;
            }
          }
        });
    for (int account = 0; account < index.accounts(); account++) {
      starts[account + 1] += starts[account];
    }
    int[] holders = new int[found[0]];
    int[] keys = new int[starts[index.accounts()]];
    fill(index, starts.clone(), keys, holders);
    return new HeldKeys(starts, keys, holders, !index.isEmpty());
  }

  private static void fill(KeyIndex index, int[] next, int[] keys, int[] holders) {
    int[] key = {0};
    index.runs(
        from -> {
          int to = index.endOf(from);
          if (to - from > 1) {
            for (int place = from; place < to; place++) {
              keys[next[index.account(place)]++] = key[0];
            }
            holders[key[0]++] = to - from;
          }
        });
  }

  /** Whether any account has anything that the index reads. */
  public boolean fed() {
    return fed;
  }

  /** How many accounts hold a key, two at least. */
  public int holders(int key) {
    return holders[key];
  }

  /**
   * The numbers of all keys that a group's accounts share with anybody, each once for each who
   * holds it.
   */
  public int[] of(int[] accounts) {
    int total = 0;
    for (int account : accounts) {
      total += starts[account + 1] - starts[account];
    }
    int[] all = new int[total];
    int filled = 0;
    for (int account : accounts) {
      int length = starts[account + 1] - starts[account];
      System.arraycopy(keys, starts[account], all, filled, length);
      filled += length;
    }
    return all;
  }

  /** Whether an account holds any key that is wanted. */
  public boolean holdsAny(int account, IntPredicate wanted) {
    for (int place = starts[account]; place < starts[account + 1]; place++) {
      if (wanted.test(keys[place])) {
        return true;
      }
    }
    return false;
  }
}
