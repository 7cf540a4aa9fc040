package io.stillwatch.laboratory.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Accounts that are reached from the same set of addresses, as a botnet's are: accounts are linked
 * by how many addresses they share, links of few addresses are dropped, communities of the highest
 * modularity are accused where they have ten accounts and more. Leiden stands for Louvain, which it
 * repairs. The seed is fixed.
 *
 * <p>Source: Stringhini, Mourlanne, Jacob, Egele, Kruegel and Vigna, "EVILCOHORT: detecting
 * communities of malicious accounts on online services", USENIX Security 2015.
 */
record EvilCohort() implements Baseline {
  private static final int SHARED = 4;
  private static final int CAP = 400;
  private static final int LEAST = 10;
  private static final long SEED = 2015;

  @Override
  public String name() {
    return "EvilCohort";
  }

  @Override
  public String source() {
    return "Stringhini et al., EVILCOHORT, USENIX Security 2015";
  }

  @Override
  public boolean grouping() {
    return true;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    PairCounts shared = PairCounts.of(SharedIdentity.addresses(log), CAP);
    LargeIntArray from = new LargeIntArray(0);
    LargeIntArray to = new LargeIntArray(0);
    LargeDoubleArray weights = new LargeDoubleArray(0);
    double sum = 0;
    for (int pair = 0; pair < shared.size(); pair++) {
      if (shared.count(pair) >= SHARED) {
        from.append(shared.one(pair));
        to.append(shared.other(pair));
        weights.append(shared.count(pair));
        sum += shared.count(pair);
      }
    }
    if (sum == 0) {
      return List.of();
    }
    Network network =
        new Network(log.accounts(), true, new LargeIntArray[] {from, to}, weights, false, false);
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(1 / (2 * sum), 3, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
    List<int[]> cohorts = new ArrayList<>();
    for (int[] community : leiden.findClustering(network).getNodesPerCluster()) {
      if (community.length >= LEAST) {
        int[] cohort = community.clone();
        Arrays.sort(cohort);
        cohorts.add(cohort);
      }
    }
    return cohorts;
  }
}
