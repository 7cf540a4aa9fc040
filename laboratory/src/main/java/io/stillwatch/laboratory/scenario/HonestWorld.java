package io.stillwatch.laboratory.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a provider's honest accounts divide into cohorts. */
final class HonestWorld {
  private static final Map<String, Double> SHARES = shares();

  private HonestWorld() {}

  private static Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("ordinary", 60.0);
    shares.put("developer", 15.0);
    shares.put("popular-application", 15.0);
    shares.put("business", 10.0);
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
