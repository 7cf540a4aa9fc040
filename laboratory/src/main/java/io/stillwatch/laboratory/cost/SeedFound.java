package io.stillwatch.laboratory.cost;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found of the {@link SeedCase}.
 *
 * @param campaigns how many campaigns were found
 * @param accused accounts of the campaign that were accused
 * @param innocent honest accounts that were accused
 * @param servedBefore exchanges of the campaign's accounts that were served before these were
 *     flagged; of those that never were, all
 */
public record SeedFound(int campaigns, long accused, long innocent, long servedBefore) {

  /**
   * Compares with the truth.
   *
   * @param harvested exchanges of all accounts of the campaign
   */
  static SeedFound of(List<SeedUse> uses, long harvested, Findings findings) {
    Set<String> harvesting =
        uses.stream()
            .filter(use -> use.kind() == SeedUse.Kind.HARVEST)
            .map(SeedUse::name)
            .collect(Collectors.toSet());
    long accused = 0;
    long innocent = 0;
    long servedAfter = 0;
    for (CampaignView campaign : findings.campaigns()) {
      for (MemberView member : campaign.accounts()) {
        if (harvesting.contains(member.account())) {
          accused++;
          servedAfter += member.exchanges() - member.servedBefore();
        } else {
          innocent++;
        }
      }
    }
    return new SeedFound(findings.campaigns().size(), accused, innocent, harvested - servedAfter);
  }
}
