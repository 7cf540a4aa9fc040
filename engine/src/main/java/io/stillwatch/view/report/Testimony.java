package io.stillwatch.view.report;

import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.ReasonView;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;

/**
 * The reasons and, on the same card, the innocent readings: nobody sees the one without the other.
 */
final class Testimony {
  private Testimony() {}

  static void render(CampaignView campaign, Html html) {
    html.add("<div class=\"card pair\"><div><h3>What speaks for it</h3><ol class=grounds>\n");
    campaign.reasons().forEach(reason -> reason(reason, html));
    html.add("</ol><p class=\"note judged\">").text(sentence(Wording.judged(campaign)));
    html.add("</p></div><div><h3>Innocent readings</h3><ol class=grounds>\n");
    campaign.alternatives().forEach(alternative -> alternative(alternative, html));
    html.add("</ol></div></div>\n");
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** A bar of so full a share, without text. */
  static void bar(double share, String kind, Html html) {
    html.add("<svg class=bar width=100% height=6 aria-hidden=true>")
        .add("<rect class=track width=100% height=6 rx=3 />")
        .form("<rect class=%s width=%.1f%% height=6 rx=3 /></svg>", kind, 100 * clamp(share));
  }

  private static void reason(ReasonView reason, Html html) {
    html.add("<li><div class=ground><strong>").text(ReasonWording.title(reason));
    html.add("</strong><span class=weight>")
        .text(ReasonWording.weight(reason))
        .add("</span></div>");
    bar(ReasonWording.share(reason), "against", html);
    html.element("p", reason.statement());
    html.add("<p class=because>").text(ReasonWording.basis(reason));
    html.add("</p></li>\n");
  }

  private static void alternative(AlternativeView alternative, Html html) {
    html.add("<li><div class=ground><strong>").text(Wording.plain(alternative.reading()));
    html.add("</strong><span class=weight>" + Wording.explains(alternative.strength()))
        .add("</span></div>");
    bar(alternative.strength(), "innocent", html);
    html.element("p", alternative.statement()).add("</li>\n");
  }

  private static double clamp(double share) {
    return Math.min(1, Math.max(0, share));
  }
}
