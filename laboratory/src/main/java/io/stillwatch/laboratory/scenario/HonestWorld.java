package io.stillwatch.laboratory.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a provider's honest accounts divide into cohorts. */
final class HonestWorld {
  private static final Map<String, Double> SHARES = shares();

  private HonestWorld() {}

  private static Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("ordinary", 1040.0);
    shares.put("developer", 300.0);
    shares.put("popular-application", 350.0);
    shares.put("business", 60.0);
    shares.put("non-english", 150.0);
    shares.put("class", 130.0);
    shares.put("hackathon", 50.0);
    shares.put("company-seats", 100.0);
    shares.put("company-roll-out", 120.0);
    shares.put("benchmark", 16.0);
    shares.put("reseller", 1.0);
    shares.put("continuous-integration", 4.0);
    shares.put("batch", 2.0);
    shares.put("shared-exits", 150.0);
    shares.put("shared-cards", 100.0);
    shares.put("monitoring", 16.0);
    shares.put("viral-prompt", 120.0);
    shares.put("explain-reasoning", 50.0);
    shares.put("own-judge", 6.0);
    shares.put("authorised", 4.0);
    shares.put("university-laboratory", 8.0);
    shares.put("key-migration", 6.0);
    shares.put("closed-region", 100.0);
    shares.put("public-transcript", 35.0);
    shares.put("safety-research", 4.0);
    shares.put("stolen-key-victim", 8.0);
    shares.put("prompt-marketplace", 70.0);
    return shares;
  }

  /** So many accounts of all cohorts. */
  static Map<String, Integer> of(int accounts) {
    double sum = SHARES.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Integer> world = new LinkedHashMap<>();
    SHARES.forEach(
        (cohort, share) ->
            world.put(cohort, (int) Math.max(1, Math.round(accounts * share / sum))));
    return world;
  }
}
