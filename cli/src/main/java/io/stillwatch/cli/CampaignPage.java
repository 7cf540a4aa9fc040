package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.view.Activity;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Printable;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One campaign in text: what it did, when, who is in it, what ties them. */
final class CampaignPage {
  private static final int MEMBERS_SHOWN = 20;
  private static final int LONGEST_NAME = 40;
  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final int SPARKS = 48;

  private final CampaignView campaign;
  private final Screen screen;
  private final PrintWriter out;

  private CampaignPage(CampaignView campaign, Screen screen) {
    this.campaign = campaign;
    this.screen = screen;
    this.out = screen.out();
  }

  static void print(CampaignView campaign, Screen screen) {
    CampaignPage page = new CampaignPage(campaign, screen);
    page.head();
    page.facts();
    page.members();
    page.ties();
  }

  private void head() {
    out.println();
    out.println(
        "  "
            + screen.paint(Tone.CAPTION, Printable.line(campaign.id(), 24))
            + "  "
            + CampaignTable.confidence(campaign, screen).stripTrailing()
            + ": "
            + Wording.meaning(campaign.confidence()));
    out.println();
  }

  private void facts() {
    fact(
        "accounts",
        Wording.grouped(campaign.accounts().size())
            + "; "
            + Wording.innocentRange(campaign)
            + " may be innocent");
    fact(
        "exchanges",
        Wording.grouped(campaign.exchanges())
            + "; tokens "
            + Wording.rounded(campaign.inputTokens())
            + " in, "
            + Wording.rounded(campaign.outputTokens())
            + " out");
    fact("seen", campaign.firstSeen() + " to " + campaign.lastSeen());
    fact("detected", campaign.detectedAt() + "; " + Wording.leaked(campaign));
    fact("activity", spark(campaign.activity()));
    fact("asks for", shares(campaign.capabilities()));
    fact("stage", shares(campaign.stages()));
    fact("doubt", Wording.falseDiscovery(campaign.q()));
    out.println();
  }

  private void members() {
    out.println(
        "  "
            + screen.paint(
                Tone.CAPTION,
                String.format(
                    Locale.ROOT,
                    "%-40s %10s %10s  %s",
                    "account",
                    "membership",
                    "exchanges",
                    "flagged at")));
    campaign.accounts().stream().limit(MEMBERS_SHOWN).forEach(this::member);
    int more = campaign.accounts().size() - MEMBERS_SHOWN;
    if (more > 0) {
      out.println(
          "  "
              + screen.paint(
                  Tone.CHROME,
                  Wording.grouped(more)
                      + " more: stillwatch show "
                      + Printable.line(campaign.id(), 24)
                      + " --csv"));
    }
    out.println();
  }

  private void member(MemberView member) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-40s %10.3f %10s  %s",
            Printable.line(member.account(), LONGEST_NAME),
            member.membership(),
            Wording.grouped(member.exchanges()),
            member.flaggedAt()));
  }

  private void ties() {
    Map<String, Long> byChannel =
        campaign.links().stream()
            .collect(Collectors.groupingBy(LinkView::channel, TreeMap::new, Collectors.counting()));
    String ties =
        byChannel.entrySet().stream()
            .map(tie -> Wording.grouped(tie.getValue()) + " by " + Wording.plain(tie.getKey()))
            .collect(Collectors.joining(", "));
    fact("ties kept", ties.isEmpty() ? "none" : ties);
    fact("because", "stillwatch explain " + Printable.line(campaign.id(), 24));
  }

  private void fact(String label, String text) {
    out.println("  " + screen.paint(Tone.LABEL, String.format("%-10s", label)) + " " + text);
  }

  private static String shares(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .filter(share -> share.getValue() >= 0.01)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(5)
        .map(
            share ->
                Wording.plain(share.getKey()) + " " + Math.round(share.getValue() * 100) + " %")
        .collect(Collectors.joining(", "));
  }

  private static String spark(Activity activity) {
    List<Long> counts = activity.counts();
    if (counts.isEmpty()) {
      return "not kept";
    }
    int columns = Math.min(SPARKS, counts.size());
    long[] sums = new long[columns];
    for (int bin = 0; bin < counts.size(); bin++) {
      sums[(int) ((long) bin * columns / counts.size())] += counts.get(bin);
    }
    long most = 1;
    for (long sum : sums) {
      most = Math.max(most, sum);
    }
    StringBuilder spark = new StringBuilder();
    for (long sum : sums) {
      int level = (int) Math.ceil((double) sum * LEVELS.length() / most);
      spark.append(sum == 0 ? '·' : LEVELS.charAt(Math.max(0, level - 1)));
    }
    return spark.toString();
  }
}
