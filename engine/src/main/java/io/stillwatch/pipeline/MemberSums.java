package io.stillwatch.pipeline;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.AccountProfile;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the members of a campaign did together. Not thread-safe. */
final class MemberSums {
  private final long[] capabilities = new long[Capability.values().length];
  private final long[] stages = new long[Stage.values().length];
  private long exchanges;
  private long inputTokens;
  private long outputTokens;

  void add(AccountProfile profile) {
    exchanges += profile.exchanges();
    inputTokens += profile.inputTokens();
    outputTokens += profile.outputTokens();
    for (Capability capability : Capability.values()) {
      capabilities[capability.ordinal()] += profile.capability(capability);
    }
    for (Stage stage : Stage.values()) {
      stages[stage.ordinal()] += profile.stage(stage);
    }
  }

  long exchanges() {
    return exchanges;
  }

  long inputTokens() {
    return inputTokens;
  }

  long outputTokens() {
    return outputTokens;
  }

  /** Share of the exchanges by capability's word, those without any left out. */
  SortedMap<String, Double> capabilities() {
    SortedMap<String, Double> shares = new TreeMap<>();
    for (Capability capability : Capability.values()) {
      put(shares, capability.word(), capabilities[capability.ordinal()]);
    }
    return shares;
  }

  /** Share of the exchanges by stage's word, those without any left out. */
  SortedMap<String, Double> stages() {
    SortedMap<String, Double> shares = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      put(shares, stage.word(), stages[stage.ordinal()]);
    }
    return shares;
  }

  private void put(SortedMap<String, Double> shares, String word, long count) {
    if (count > 0) {
      shares.put(word, count / (double) exchanges);
    }
  }
}
