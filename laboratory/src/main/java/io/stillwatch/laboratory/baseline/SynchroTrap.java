package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Accounts that do the same things at the same time: an action is a use of an address, or of a
 * prompt, on a day; two accounts are alike by the Jaccard similarity of their actions of one kind;
 * pairs above a threshold are joined (single linkage), and clusters of ten and more are accused.
 *
 * <p>Source: Cao, Yang, Yu and Palow, "Uncovering large groups of active malicious accounts in
 * online social networks", CCS 2014. Days stand for the paper's matching window, and ten for its
 * smallest cluster, which at a social network's size is larger.
 */
record SynchroTrap() implements Baseline {
  private static final long WINDOW = 86_400_000L;
  private static final double ALIKE = 0.25;
  private static final int LEAST_ACTIONS = 5;
  private static final int CAP = 400;
  private static final int LEAST = 10;

  @Override
  public String name() {
    return "SynchroTrap";
  }

  @Override
  public String source() {
    return "Cao et al., SynchroTrap, CCS 2014";
  }

  @Override
  public boolean grouping() {
    return true;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    DisjointSets sets = new DisjointSets(log.accounts());
    int[] accounts = new int[log.size()];
    long[] actions = new long[log.size()];
    Arrays.setAll(accounts, log::account);
    Arrays.setAll(actions, row -> action(log.address(row), log.time(row)));
    join(Incidence.of(actions, accounts), log.accounts(), sets);
    Arrays.setAll(actions, row -> action(log.prompt(row), log.time(row)));
    join(Incidence.of(actions, accounts), log.accounts(), sets);
    return sets.sets(LEAST);
  }

  private static long action(long object, long time) {
    return object == Fingerprint.NONE
        ? Fingerprint.NONE
        : Fingerprint.both(object, Math.floorDiv(time, WINDOW));
  }

  private static void join(Incidence actions, int accounts, DisjointSets sets) {
    int[] sizes = actions.sizes(accounts);
    PairCounts common = PairCounts.of(actions, CAP);
    for (int pair = 0; pair < common.size(); pair++) {
      int one = sizes[common.one(pair)];
      int other = sizes[common.other(pair)];
      int both = common.count(pair);
      boolean active = one >= LEAST_ACTIONS && other >= LEAST_ACTIONS;
      if (active && both >= ALIKE * (one + other - both)) {
        sets.join(common.one(pair), common.other(pair));
      }
    }
  }
}
