package io.stillwatch.view;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The figures at the head of findings and of a campaign, wherever they are shown. Stateless. */
public final class Figures {

  private Figures() {}

  /** How many campaigns there are in how many accounts. */
  public static String headline(Findings findings) {
    int count = findings.campaigns().size();
    return (count == 0 ? "No campaign" : count + (count == 1 ? " campaign" : " campaigns"))
        + " in "
        + Wording.grouped(findings.accounts())
        + (findings.accounts() == 1 ? " account" : " accounts");
  }

  /** What was looked at, and how much of it is accused. */
  public static List<Figure> of(Findings findings) {
    long accused = findings.campaigns().stream().mapToLong(each -> each.accounts().size()).sum();
    long harvested = findings.campaigns().stream().mapToLong(CampaignView::exchanges).sum();
    return List.of(
        new Figure("Exchanges", Wording.rounded(findings.exchanges()), "each id counted once"),
        new Figure(
            "Accounts accused",
            Wording.grouped(accused),
            percent(accused, findings.accounts()) + " of the accounts in use"),
        new Figure(
            "Their exchanges",
            Wording.rounded(harvested),
            percent(harvested, findings.exchanges()) + " of all traffic"),
        new Figure(
            "Groups let go",
            Wording.grouped(findings.dismissed().size()),
            "looked at and not accused; reasons below"));
  }

  /** How large a campaign is, how long it went unseen, and how sure that is. */
  public static List<Figure> of(CampaignView campaign) {
    return List.of(
        new Figure(
            "Accounts",
            Wording.grouped(campaign.accounts().size()),
            Wording.innocentRange(campaign) + " may be innocent"),
        new Figure(
            "Exchanges",
            Wording.rounded(campaign.exchanges()),
            "over " + Wording.span(Duration.between(campaign.firstSeen(), campaign.lastSeen()))),
        new Figure(
            "Tokens out",
            Wording.rounded(campaign.outputTokens()),
            "against " + Wording.rounded(campaign.inputTokens()) + " in"),
        new Figure(
            "Detected after",
            Wording.span(Duration.between(campaign.firstSeen(), campaign.detectedAt())),
            Wording.leaked(campaign)),
        new Figure("False discovery", odds(campaign.q()), Wording.falseDiscovery(campaign.q())));
  }

  /** The false discovery rate as it is shown. */
  public static String odds(double q) {
    return q < 0.0001 ? "q < 0.0001" : String.format(Locale.ROOT, "q %.4f", q);
  }

  private static String percent(long part, long whole) {
    double percent = whole == 0 ? 0 : 100.0 * part / whole;
    return percent > 0 && percent < 0.95
        ? String.format(Locale.ROOT, "%.1f %%", percent)
        : Math.round(percent) + " %";
  }
}
