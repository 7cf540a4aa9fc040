package io.stillwatch.laboratory.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Accounts that are joined pair by pair (union-find, path halving). Mutable; for one thread. */
final class DisjointSets {
  private final int[] parents;

  DisjointSets(int accounts) {
    parents = new int[accounts];
    Arrays.setAll(parents, account -> account);
  }

  void join(int one, int other) {
    int left = root(one);
    int right = root(other);
    // The smaller number leads, so that the order of joins does not matter.
    parents[Math.max(left, right)] = Math.min(left, right);
  }

  private int root(int account) {
    int at = account;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** The sets of at least so many accounts, each ascending. */
  List<int[]> sets(int least) {
    int[] sizes = new int[parents.length];
    for (int account = 0; account < parents.length; account++) {
      sizes[root(account)]++;
    }
    int[][] sets = new int[parents.length][];
    int[] filled = new int[parents.length];
    List<int[]> large = new ArrayList<>();
    for (int account = 0; account < parents.length; account++) {
      int root = root(account);
      if (sizes[root] < least) {
        continue;
      }
      if (filled[root] == 0) {
        sets[root] = new int[sizes[root]];
        large.add(sets[root]);
      }
      sets[root][filled[root]++] = account;
    }
    return large;
  }
}
