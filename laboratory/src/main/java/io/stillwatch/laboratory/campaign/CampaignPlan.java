package io.stillwatch.laboratory.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A campaign as described publicly, at scale 1.
 *
 * @param name its name in the truth; plans of one name are parts of one campaign, which share what
 *     the accounts were served and nothing else
 * @param part the population of its accounts in the truth
 * @param pools the accounts, pool by pool
 * @param perDay exchanges an account a day
 * @param work the rules of the grammar that its items come from, with their shares
 * @param stages the shares of requests that restate, grade, clean or probe; the rest harvests
 * @param wordings how many frames it alternates between
 * @param supply where its identities come from
 * @param networks how many proxy networks it uses
 * @param probes how many requests try techniques on the day before it starts
 * @param ways what this case does of the evasions
 */
public record CampaignPlan(
    String name,
    String part,
    List<Pool> pools,
    double perDay,
    Map<String, Double> work,
    Map<String, Double> stages,
    int wordings,
    Supply supply,
    int networks,
    int probes,
    Evasions ways) {

  private static final Set<String> WORK =
      new TreeSet<>(
          List.of(
              "task-agentic",
              "task-mathematics",
              "task-planning",
              "task-software",
              "task-tool",
              "task-vision"));
  private static final Set<String> STAGES =
      new TreeSet<>(List.of("clean", "grade", "probe", "restate"));

  /** What the accounts of a campaign without parts are. */
  public static final String WHOLE = "campaign";

  /** Accounts that work from one day of the run to another (exclusive). */
  public record Pool(int accounts, int fromDay, int untilDay) {}

  /**
   * Where identities come from.
   *
   * @param accountsPerCard how many share a card in the mean
   * @param disposable the share of mail addresses at domains that sell them by the hundred
   * @param batch how many accounts are opened within hours
   */
  public record Supply(int accountsPerCard, double disposable, int batch) {}

  public CampaignPlan {
    pools = List.copyOf(pools);
    work = Map.copyOf(work);
    stages = Map.copyOf(stages);
    if (!(perDay > 0) || wordings < 1 || networks < 1 || probes < 0 || pools.isEmpty()) {
      throw new IllegalArgumentException(
          "a campaign has pools, a pace, wordings and networks, and no fewer than no probes");
    }
    if (!WORK.containsAll(work.keySet()) || work.isEmpty()) {
      throw new IllegalArgumentException("a campaign's work is of " + WORK);
    }
    if (!STAGES.containsAll(stages.keySet())) {
      throw new IllegalArgumentException("a campaign's stages are of " + STAGES);
    }
    if (stages.values().stream().mapToDouble(Double::doubleValue).sum() > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares of a campaign's stages come to 1 at most");
    }
  }

  /** Whether it sends back answers that were served. */
  public boolean returnsAnswers() {
    return stages.keySet().stream().anyMatch(CampaignPlan::returns);
  }

  /** Whether a stage sends back answers that were served. */
  static boolean returns(String stage) {
    return stage.equals("clean") || stage.equals("grade");
  }

  /** Accounts in all. */
  public int accounts() {
    return pools.stream().mapToInt(Pool::accounts).sum();
  }

  /** The same with so many times the accounts, each as busy as before. */
  public CampaignPlan scaled(double scale) {
    List<Pool> fewer =
        pools.stream()
            .map(
                pool ->
                    new Pool(
                        (int) Math.max(2, Math.round(pool.accounts() * scale)),
                        pool.fromDay(),
                        pool.untilDay()))
            .toList();
    return new CampaignPlan(
        name,
        part,
        fewer,
        perDay,
        work,
        stages,
        wordings,
        supply,
        networks,
        (int) Math.ceil(probes * scale),
        ways);
  }

  /** The same with a knob turned. */
  public CampaignPlan doing(Evasion evasion, double strength) {
    Map<Evasion, Double> strengths = new EnumMap<>(Evasion.class);
    strengths.putAll(ways.strengths());
    strengths.put(evasion, strength);
    return new CampaignPlan(
        name,
        part,
        pools,
        perDay,
        work,
        stages,
        wordings,
        supply,
        networks,
        probes,
        new Evasions(strengths));
  }

  /** How far a knob is turned: by the case or by whoever runs it, whichever is more. */
  double strength(Evasion evasion, Evasions asked) {
    return Math.max(ways.of(evasion), asked.of(evasion));
  }
}
