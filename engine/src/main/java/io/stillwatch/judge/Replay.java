package io.stillwatch.judge;

import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that come back: a print of what was served to one account stands in the prompts of another. Both
 * sides sample the prints of least hash, so that what one holds the other holds too if it took part. A print
 * that was served to more than {@value #PUBLIC} accounts, or asked by as many, is public and counts for
 * nothing; an account's own answers count for nothing either. Cost: linear in the accounts.
 */
final class Replay {
  static final int PUBLIC = 3;

  private final Map<Long, int[]> servedTo = new HashMap<>();
  private final Map<Long, Integer> askedBy = new HashMap<>();

  /** Indexes the prints of the whole log. */
  Replay(Population population) {
    for (int account = 0; account < population.size(); account++) {
      int holder = account;
      LeastKeys served = population.profile(account).served();
      for (int place = 0; place < served.size(); place++) {
        servedTo.merge(served.key(place), new int[] {holder}, Replay::append);
      }
      LeastKeys asked = population.profile(account).asked();
      for (int place = 0; place < asked.size(); place++) {
        askedBy.merge(asked.key(place), 1, Integer::sum);
      }
    }
  }

  private static int[] append(int[] holders, int[] more) {
    if (holders.length > PUBLIC) {
      return holders;
    }
    int[] grown = java.util.Arrays.copyOf(holders, holders.length + 1);
    grown[holders.length] = more[0];
    return grown;
  }

  /** The accounts whose private answers an account sends in, one for each print found; may repeat. */
  List<Integer> sources(Population population, int account) {
    List<Integer> sources = new ArrayList<>();
    LeastKeys asked = population.profile(account).asked();
    for (int place = 0; place < asked.size(); place++) {
      int[] holders = servedTo.get(asked.key(place));
      if (holders == null
          || holders.length > PUBLIC
          || askedBy.getOrDefault(asked.key(place), 0) > PUBLIC) {
        continue;
      }
      for (int holder : holders) {
        if (holder == account) {
          holders = new int[0];
        }
      }
      for (int holder : holders) {
        sources.add(holder);
      }
    }
    return sources;
  }

  /** The share of members that send in private answers of others, at least two of them. */
  double share(Population population, int[] members) {
    int replaying = 0;
    for (int member : members) {
      if (sources(population, member).size() >= 2) {
        replaying++;
      }
    }
    return replaying / (double) members.length;
  }
}
