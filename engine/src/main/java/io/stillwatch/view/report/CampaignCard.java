package io.stillwatch.view.report;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Figures;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Wording;

/** One campaign in full. */
final class CampaignCard {

  private CampaignCard() {}

  static void render(CampaignView campaign, int number, Findings findings, Html html) {
    html.form("<section class=campaign aria-labelledby=campaign-%d>", number)
        .form("<h2 id=campaign-%d>Campaign ", number)
        .text(campaign.id(), 24)
        .add(" " + Overview.chip(campaign.confidence()) + "</h2><p class=meaning>")
        .text(capital(Wording.meaning(campaign.confidence())) + ".")
        .add("</p>\n");
    tiles(campaign, html);
    html.add("<div class=card>");
    Timeline.render(campaign, findings.activity(), html);
    html.add("</div>\n");
    Testimony.render(campaign, html);
    html.add("<div class=\"card pair\">");
    MixBars.render("What it asks for", campaign.capabilities(), html);
    MixBars.render("Which step of a distillation it would serve", campaign.stages(), html);
    html.add("</div>\n");
    AccountGraph.render(campaign, number, html);
    MemberTable.render(campaign, number, html);
    html.add("</section>\n");
  }

  private static void tiles(CampaignView campaign, Html html) {
    html.add("<dl class=tiles>\n");
    Figures.of(campaign).forEach(figure -> Overview.tile(html, figure));
    html.add("</dl>\n");
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
