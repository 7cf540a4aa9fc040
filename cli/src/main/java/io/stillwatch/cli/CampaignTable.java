package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

/** The campaigns of a scan, one a line. */
final class CampaignTable {
  private static final int REASONS_IN_A_LINE = 3;

  private CampaignTable() {}

  static void print(Findings findings, Screen screen) {
    PrintWriter out = screen.out();
    out.println();
    out.println(
        "  "
            + screen.paint(Tone.CAPTION, headline(findings))
            + "   "
            + screen.paint(Tone.CHROME, totals(findings)));
    out.println();
    int accountsWidth = 0;
    int idWidth = 0;
    for (CampaignView campaign : findings.campaigns()) {
      accountsWidth = Math.max(accountsWidth, accounts(campaign).length());
      idWidth = Math.max(idWidth, Printable.line(campaign.id(), 24).length());
    }
    for (CampaignView campaign : findings.campaigns()) {
      String id = pad(Printable.line(campaign.id(), 24), idWidth);
      out.println(
          "    "
              + screen.paint(Tone.LABEL, id)
              + "  "
              + confidence(campaign, screen)
              + "  "
              + " ".repeat(accountsWidth - accounts(campaign).length())
              + accounts(campaign)
              + "  "
              + String.format("%4s", days(campaign))
              + "   "
              + reasons(campaign));
    }
    if (findings.campaigns().isEmpty()) {
      out.println("    Nothing is accused. " + dismissed(findings));
    } else {
      out.println();
      out.println("  " + screen.paint(Tone.CHROME, next(findings)));
    }
    missing(findings, screen);
  }

  /** How the confidence is shown wherever it is: a word, and a tone beside it. */
  static String confidence(CampaignView campaign, Screen screen) {
    String word = pad(Wording.word(campaign.confidence()), 6);
    Tone tone =
        switch (campaign.confidence()) {
          case HIGH -> Tone.ERROR;
          case MEDIUM -> Tone.CAPTION;
          case LOW -> Tone.BODY;
        };
    return screen.paint(tone, word);
  }

  static String days(CampaignView campaign) {
    Duration span = Duration.between(campaign.firstSeen(), campaign.lastSeen());
    return span.toHours() < 48 ? Math.max(1, span.toHours()) + " h" : span.toDays() + " d";
  }

  private static String headline(Findings findings) {
    int count = findings.campaigns().size();
    String campaigns =
        count == 0 ? "No campaign" : count + (count == 1 ? " campaign" : " campaigns");
    return campaigns
        + " in "
        + Wording.grouped(findings.accounts())
        + (findings.accounts() == 1 ? " account" : " accounts");
  }

  private static String totals(Findings findings) {
    String rejected =
        findings.rejected() == 0
            ? ""
            : " · " + Wording.grouped(findings.rejected()) + " lines rejected";
    return Wording.rounded(findings.exchanges()) + " exchanges" + rejected;
  }

  private static String accounts(CampaignView campaign) {
    return Wording.grouped(campaign.accounts().size()) + " accounts";
  }

  private static String reasons(CampaignView campaign) {
    return String.join(", ", ReasonWording.brief(campaign, REASONS_IN_A_LINE));
  }

  private static String dismissed(Findings findings) {
    int count = findings.dismissed().size();
    return count == 0
        ? "No group stood out."
        : count + (count == 1 ? " group was" : " groups were") + " looked at and let go.";
  }

  private static String next(Findings findings) {
    CampaignView weakest = findings.campaigns().getLast();
    String why = weakest.confidence() == Confidence.HIGH ? "why: " : "read before acting: ";
    return why + "stillwatch explain " + Printable.line(weakest.id(), 24);
  }

  private static void missing(Findings findings, Screen screen) {
    String absent =
        findings.channels().stream()
            .filter(ChannelView::missing)
            .map(ChannelView::channel)
            .map(Wording::plain)
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      screen.out().println("  " + screen.paint(Tone.CHROME, "not in this log: " + absent));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
