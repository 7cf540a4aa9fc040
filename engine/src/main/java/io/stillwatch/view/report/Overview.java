package io.stillwatch.view.report;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.Figure;
import io.stillwatch.view.Figures;
import io.stillwatch.view.Findings;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** The head of the report: the verdict, the figures, the list of campaigns. */
final class Overview {
  private static final int MOST_ROWS = 500;
  private static final int REASONS_IN_A_ROW = 2;

  private Overview() {}

  static void render(Findings findings, Html html) {
    head(findings, html);
    tiles(findings, html);
    absentChannels(findings, html);
    campaigns(findings, html);
  }

  /** How a confidence is shown wherever it is: a word, a shape and a colour. */
  static String chip(Confidence confidence) {
    String word = Wording.word(confidence);
    return "<span class=\"chip " + word + "\">" + word + "</span>";
  }

  static void tile(Html html, Figure figure) {
    html.add("<div class=tile><dt>").text(figure.label());
    html.add("</dt><dd class=figure>").text(figure.figure());
    html.add("</dd><dd class=because>").text(figure.because()).add("</dd></div>\n");
  }

  private static void head(Findings findings, Html html) {
    html.add("<header class=masthead><p class=wordmark>Stillwatch</p>")
        .add("<button type=button class=theme hidden>Theme: as the system</button><h1>");
    html.text(Figures.headline(findings));
    html.add("</h1><p class=window>")
        .add(Times.element(findings.from()) + " to " + Times.element(findings.to()))
        .form(
            " · judged every %s of event time</p></header>\n",
            Wording.span(findings.evaluatedEvery()).replaceFirst("^1 ", ""));
  }

  private static void tiles(Findings findings, Html html) {
    html.add("<dl class=tiles>\n");
    Figures.of(findings).forEach(figure -> tile(html, figure));
    tile(
        html,
        new Figure(
            "Lines rejected",
            Wording.grouped(findings.rejected()),
            findings.rejected() == 0 ? "every line was read" : "see the end of this page"));
    html.add("</dl>\n");
  }

  private static void absentChannels(Findings findings, Html html) {
    String absent =
        findings.channels().stream()
            .filter(ChannelView::missing)
            .map(ChannelView::channel)
            .map(Wording::plain)
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      html.add("<p class=\"card callout\">This log could not feed: <strong>").text(absent);
      html.add("</strong>. <a href=#channels>What that costs</a></p>\n");
    }
  }

  private static void campaigns(Findings findings, Html html) {
    html.add("<section aria-labelledby=campaigns><h2 id=campaigns>Campaigns</h2>\n");
    if (findings.campaigns().isEmpty()) {
      html.add("<p class=card>No group of accounts is accused. The groups that stood out and why ")
          .add("they were let go are listed <a href=#dismissed>below</a>.</p></section>\n");
      return;
    }
    html.add("<div class=\"card scroll\" tabindex=0 role=region aria-label=Campaigns>")
        .add("<table class=list><thead><tr><th>Campaign<th>Confidence")
        .add("<th class=number>Accounts<th class=number>Exchanges<th>Activity<th>Why")
        .add("<th>May be innocent</tr></thead><tbody>\n");
    int number = 1;
    List<CampaignView> campaigns = findings.campaigns();
    for (CampaignView campaign : campaigns.subList(0, Math.min(MOST_ROWS, campaigns.size()))) {
      row(campaign, number, html);
      number++;
    }
    html.add("</tbody></table></div></section>\n");
  }

  private static void row(CampaignView campaign, int number, Html html) {
    html.form(
            "<tr><th scope=row><a href=#campaign-%d>",
            Math.min(number, Report.CAMPAIGNS_IN_FULL + 1))
        .text(campaign.id(), 24);
    html.add("</a><td>" + chip(campaign.confidence()));
    html.form("<td class=number>%s", Wording.grouped(campaign.accounts().size()));
    html.form("<td class=number>%s<td>", Wording.rounded(campaign.exchanges()));
    Sparkline.render(campaign.activity(), html);
    html.add("<td>").text(String.join(" · ", ReasonWording.brief(campaign, REASONS_IN_A_ROW)));
    html.element("td", Wording.innocentRange(campaign)).add("</tr>\n");
  }
}
