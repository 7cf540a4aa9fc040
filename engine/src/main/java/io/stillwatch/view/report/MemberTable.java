package io.stillwatch.view.report;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Wording;

/** The members of a campaign, the first thousand. */
final class MemberTable {
  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 80;

  private MemberTable() {}

  static void render(CampaignView campaign, int number, Html html) {
    int shown = Math.min(MOST, campaign.accounts().size());
    html.form("<div class=card><h3 id=members-%d>Members</h3><p class=note>", number)
        .form(
            "%s of %s accounts",
            Wording.grouped(shown), Wording.grouped(campaign.accounts().size()))
        .add(shown < campaign.accounts().size() ? "; all are in campaigns.json.</p>" : ".</p>")
        .form("<div class=scroll tabindex=0 role=region aria-labelledby=members-%d>", number)
        .add("<table class=\"sortable members\"><thead><tr><th>Account")
        .add("<th class=number>Membership<th>Flagged at<th class=number>Exchanges")
        .add("</tr></thead><tbody>\n");
    campaign.accounts().stream().limit(MOST).forEach(member -> row(member, html));
    html.add("</tbody></table></div></div>\n");
  }

  private static void row(MemberView member, Html html) {
    html.add("<tr><td class=name>")
        .text(member.account(), LONGEST_NAME)
        .form("<td class=number>%.3f", member.membership())
        .form("<td data-value=%d>", member.flaggedAt().toEpochMilli())
        .add(Times.element(member.flaggedAt()))
        .form("<td class=number data-value=%d>", member.exchanges())
        .add(Wording.grouped(member.exchanges()))
        .add("</tr>\n");
  }
}
