package io.stillwatch.view.report;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.RejectedLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report of one scan as a page of HTML. The same findings give the same bytes. Its size is
 * bounded: forty campaigns are shown in full, and a thousand members, five hundred links and two
 * hundred dismissed groups of each; the page says what it leaves out. Stateless.
 */
public final class Report {
  /** How many campaigns have a card of their own. */
  static final int CAMPAIGNS_IN_FULL = 40;

  private Report() {}

  /** Writes the page. The stream stays open. */
  public static void write(Findings findings, RejectedLines rejected, OutputStream out)
      throws IOException {
    out.write(page(findings, rejected).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Findings findings, RejectedLines rejected) {
    Html html = new Html();
    PageFrame frame = PageFrame.load();
    frame.open(html);
    Overview.render(findings, html);
    List<CampaignView> campaigns = findings.campaigns();
    List<CampaignView> inFull = campaigns.subList(0, Math.min(campaigns.size(), CAMPAIGNS_IN_FULL));
    int number = 1;
    for (CampaignView campaign : inFull) {
      CampaignCard.render(campaign, number, findings, html);
      number++;
    }
    if (campaigns.size() > CAMPAIGNS_IN_FULL) {
      html.form(
          "<p class=note id=campaign-%d>The first %d campaigns are shown in full, five hundred are "
              + "listed, all are in campaigns.json.</p>",
          CAMPAIGNS_IN_FULL + 1, CAMPAIGNS_IN_FULL);
    }
    LogQuality.render(findings, rejected, html);
    frame.close(html);
    return html.toString();
  }
}
