package io.stillwatch.laboratory.scenario;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.cohort.Cohorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All cases. */
public final class Scenarios {
  private static final int FEW = 20_000;
  private static final int MANY = 100_000;
  private static final List<Scenario> ALL = build();

  private Scenarios() {}

  /** All of them, the seed case first. */
  public static List<Scenario> all() {
    return ALL;
  }

  /**
   * The one of that name; {@code trap-NAME} is a cohort among nothing but itself, and {@code
   * trap-NAME-among-people} the same among ordinary people.
   */
  public static Scenario named(String name) {
    for (Scenario scenario : ALL) {
      if (scenario.name().equals(name)) {
        return scenario;
      }
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        "no scenario "
            + name
            + "; there are "
            + String.join(", ", ALL.stream().map(Scenario::name).toList()));
  }

  private static List<Scenario> build() {
    List<Scenario> all = new ArrayList<>(incidents());
    all.addAll(tactics());
    all.add(
        new Scenario(
            "demo",
            "The seed case in small: 600 accounts among 3,000, nine days.",
            "2026-04-21",
            10,
            List.of(Incidents.qwenJune(600, 1, 9)),
            HonestWorld.of(3000),
            0.6));
    all.add(
        new Scenario(
            "traps",
            "All honest cohorts and no campaign.",
            "2026-04-20",
            14,
            List.of(),
            HonestWorld.of(5000),
            0.7));
    all.add(
        new Scenario(
            "million",
            "A million honest accounts in two days, most of them with few exchanges.",
            "2026-04-20",
            2,
            List.of(),
            HonestWorld.of(1_000_000),
            0.1));
    for (Cohort cohort : Cohorts.all()) {
      all.add(
          trap(
              "trap-" + cohort.population(),
              cohort.population() + ", among nothing but itself.",
              Map.of(cohort.population(), cohort.alone())));
      if (!cohort.population().equals("ordinary")) {
        all.add(
            trap(
                "trap-" + cohort.population() + "-among-people",
                cohort.population() + ", among ordinary people.",
                Map.of(cohort.population(), cohort.alone(), "ordinary", 2000)));
      }
    }
    return List.copyOf(all);
  }

  private static Scenario trap(String name, String description, Map<String, Integer> honest) {
    return new Scenario(name, description, "2026-04-20", 14, List.of(), honest, 0.7);
  }

  private static List<Scenario> incidents() {
    return List.of(
        of(
            "qwen-june",
            "2026-04-20",
            47,
            MANY,
            Incidents.qwenJune(25_000, 2, 45),
            "28.8 million exchanges from 25,000 accounts in 45 days, disguised, through proxies."),
        of(
            "qwen-summer",
            "2026-06-01",
            92,
            FEW,
            Incidents.qwenSummer(),
            "151 million exchanges in 90 days: a pool of accounts, and when it was banned"
                + " another."),
        of(
            "moonshot-summer",
            "2026-06-01",
            92,
            FEW,
            Incidents.moonshotSummer(),
            "23 million exchanges from 5,380 accounts; users of another product silently relayed."),
        of(
            "moonshot-february",
            "2026-01-10",
            32,
            FEW,
            Incidents.moonshotFebruary(),
            "3.4 million exchanges from hundreds of accounts of many kinds."),
        of(
            "deepseek-february",
            "2026-01-20",
            22,
            FEW,
            Incidents.deepseekFebruary(),
            "150,000 exchanges: synchronised, shared payment, restating, grading, rewriting."),
        of(
            "deepseek-july",
            "2026-07-01",
            16,
            FEW,
            Incidents.deepseekJuly(),
            "12.1 million exchanges in 14 days, most of them relayed users of coding tools."),
        of(
            "zhipu",
            "2026-07-10",
            19,
            FEW,
            Incidents.zhipu(),
            "3.4 million exchanges from 273 accounts in rotation; traces sent back to be cleaned."),
        of(
            "xiaomi",
            "2026-07-20",
            22,
            FEW,
            Incidents.xiaomi(),
            "400,000 exchanges from 1,500 accounts in 20 days; sessions replayed."),
        of(
            "minimax",
            "2026-01-01",
            42,
            FEW,
            Incidents.minimax(),
            "13 million exchanges; half of the traffic moved to a new model within a day."),
        of(
            "hydra",
            "2026-05-01",
            32,
            MANY,
            Incidents.hydra(),
            "20,000 accounts that mix harvest with a reseller's unrelated customers."));
  }

  private static List<Scenario> tactics() {
    return List.of(
        of(
            "failover",
            "2026-05-01",
            22,
            FEW,
            Tactics.failover(),
            "One pool is banned whole, another takes up the same list within hours."),
        of(
            "cleaning",
            "2026-05-01",
            22,
            FEW,
            Tactics.cleaning(),
            "Half of the requests clean or grade answers that were served to other accounts."),
        of(
            "hydra-ten-to-one",
            "2026-05-01",
            32,
            MANY,
            Incidents.hydra().doing(Evasion.HONEST_TRAFFIC, 1),
            "20,000 accounts with ten of a reseller's requests to one of the harvest."),
        of(
            "recon",
            "2026-05-01",
            22,
            FEW,
            Tactics.recon(),
            "Twelve thousand requests try techniques for a day, then the harvest begins."),
        of(
            "judging",
            "2026-05-01",
            22,
            FEW,
            Tactics.judging(),
            "Six in ten requests grade answers that were served to other accounts."),
        of(
            "stolen-keys",
            "2026-05-01",
            22,
            FEW,
            Tactics.stolenKeys(),
            "Harvest on the accounts of honest owners, who go on using them."),
        new Scenario(
            "shared-proxies",
            "Two campaigns that share nothing but the proxy network, which honest people use too.",
            "2026-05-01",
            22,
            List.of(
                Incidents.qwenJune(1500, 2, 20).doing(Evasion.CROWDED_PROXIES, 1),
                Tactics.mathematicians().doing(Evasion.CROWDED_PROXIES, 1)),
            HonestWorld.of(FEW),
            1),
        new Scenario(
            "two-campaigns",
            "Two campaigns at once that share nothing.",
            "2026-05-01",
            22,
            List.of(Incidents.qwenJune(1500, 2, 20), Tactics.mathematicians()),
            HonestWorld.of(FEW),
            1));
  }

  private static Scenario of(
      String name, String start, int days, int honest, CampaignPlan plan, String description) {
    return new Scenario(name, description, start, days, List.of(plan), HonestWorld.of(honest), 1);
  }
}
