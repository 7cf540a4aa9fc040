package io.stillwatch.laboratory.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a method did on a campaign over all runs of a case.
 *
 * @param campaign the campaign, or empty for a case without one
 * @param runs how many folders
 * @param accounts guilty accounts over all runs
 * @param recall the share of the guilty that was accused
 * @param precision the share of the accused that is guilty, in the whole log
 * @param honest the share of the honest that was accused, in the whole log
 * @param leaked the share served before the flag, mean over runs
 * @param hours until detection, mean over the runs that detected
 * @param missed the runs that never detected it
 * @param asExpected runs in which all was as the case expects, -1 where it does not say
 * @param falseCampaigns over all runs
 * @param split runs in which it was taken for several
 * @param mixed accused campaigns that hold several true ones, over all runs
 */
public record Summary(
    String scenario,
    String campaign,
    Method method,
    int runs,
    int accounts,
    Interval recall,
    Interval precision,
    Interval honest,
    Interval leaked,
    Interval hours,
    int missed,
    int asExpected,
    int falseCampaigns,
    int split,
    int mixed) {

  private record Key(String scenario, String campaign, Method method) {}

  private record Run(Figures figures, CampaignFigures campaign) {}

  private static final CampaignFigures NO_CAMPAIGN =
      new CampaignFigures("", 0, 0, 0, 0, List.of(), List.of(), Double.NaN);

  /** One for each case, campaign and method, in the order in which they come. */
  public static List<Summary> of(List<Figures> figures) {
    Map<Key, List<Run>> groups = new LinkedHashMap<>();
    for (Figures one : figures) {
      List<CampaignFigures> campaigns =
          one.campaigns().isEmpty() ? List.of(NO_CAMPAIGN) : one.campaigns();
      for (CampaignFigures campaign : campaigns) {
        Key key = new Key(one.scenario(), campaign.campaign(), one.method());
        groups.computeIfAbsent(key, name -> new ArrayList<>()).add(new Run(one, campaign));
      }
    }
    return groups.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private static Summary of(Key key, List<Run> runs) {
    int accounts = runs.stream().mapToInt(run -> run.campaign().accounts()).sum();
    int found = runs.stream().mapToInt(run -> run.campaign().found()).sum();
    int guilty = runs.stream().mapToInt(run -> run.figures().guiltyAccused()).sum();
    int accused = runs.stream().mapToInt(run -> run.figures().honestAccused()).sum();
    int honest = runs.stream().mapToInt(run -> run.figures().honestAccounts()).sum();
    return new Summary(
        key.scenario(),
        key.campaign(),
        key.method(),
        runs.size(),
        accounts,
        Interval.wilson(found, accounts),
        Interval.wilson(guilty, guilty + accused),
        Interval.wilson(accused, honest),
        Interval.bootstrap(runs.stream().map(run -> run.campaign().leakedShare()).toList()),
        Interval.bootstrap(runs.stream().map(run -> run.campaign().hoursUntilDetected()).toList()),
        (int) runs.stream().filter(run -> run.campaign().found() == 0).count(),
        runs.stream().allMatch(run -> run.figures().expected().isPresent())
            ? (int) runs.stream().filter(run -> run.figures().asExpected()).count()
            : -1,
        runs.stream().mapToInt(run -> run.figures().falseCampaigns()).sum(),
        (int) runs.stream().filter(run -> run.campaign().split()).count(),
        runs.stream().mapToInt(run -> run.figures().mixed()).sum());
  }
}
