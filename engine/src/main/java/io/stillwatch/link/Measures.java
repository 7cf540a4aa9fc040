package io.stillwatch.link;

import io.stillwatch.sketch.AccountProfile;

/**
 * How an account goes about its work, as numbers that do not depend on how much it works: lengths
 * of prompts and answers and their spread, changes of address, conversations, repetition.
 */
final class Measures {
  static final int COUNT = 8;

  private Measures() {}

  static double[] of(AccountProfile profile) {
    double exchanges = Math.max(1, profile.exchanges());
    return new double[] {
      profile.promptLengths().mean(),
      profile.promptLengths().deviation(),
      profile.answerLengths().mean(),
      profile.answerLengths().deviation(),
      Math.log((profile.addresses().distinct() + 1) / (exchanges + 1)),
      Math.log((profile.networks().distinct() + 1) / (exchanges + 1)),
      Math.log(exchanges / Math.max(1, profile.openings())),
      Math.log(profile.items().meanCount())
    };
  }
}
