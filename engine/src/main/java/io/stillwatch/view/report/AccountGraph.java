package io.stillwatch.view.report;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.Printable;
import io.stillwatch.view.Wording;
import io.stillwatch.view.report.GraphLayout.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What ties the members to each other: a picture in which kinds of evidence can be hidden (does the
 * group fall apart without the addresses?), and an equal table beside it.
 */
final class AccountGraph {
  private static final int MOST_LINKS = 500;
  private static final int LONGEST_NAME = 80;

  /** The kinds of evidence that have a colour and a dash of their own. */
  private static final Set<String> DRAWN =
      Set.of(
          "text",
          "queue",
          "time",
          "supply",
          "network",
          "setup",
          "intent",
          "replay",
          "succession",
          "likeness");

  private AccountGraph() {}

  static void render(CampaignView campaign, int number, Html html) {
    List<LinkView> links =
        campaign.links().subList(0, Math.min(MOST_LINKS, campaign.links().size()));
    if (links.isEmpty()) {
      return;
    }
    Map<String, Place> places = GraphLayout.of(links);
    html.form("<div class=\"card graph\"><h3 id=graph-%d>What ties the accounts</h3>", number)
        .form(
            "<p class=note>The %s strongest ties, among %s of %s accounts.</p>",
            Wording.grouped(links.size()),
            Wording.grouped(places.size()),
            Wording.grouped(campaign.accounts().size()));
    kinds(links, html);
    html.form(
        "<svg class=net viewBox=\"0 0 %.0f %.0f\" role=img aria-labelledby=graph-%d>\n",
        GraphLayout.WIDTH, GraphLayout.HEIGHT, number);
    links.forEach(link -> line(link, places, html));
    places.forEach((account, place) -> node(account, place, html));
    html.add("</svg><p class=\"note told\" aria-live=polite></p>\n");
    table(links, html);
    html.add("</div>\n");
  }

  /** A channel's name as the style sheet knows it. */
  static String kind(String channel) {
    return DRAWN.contains(channel) ? channel : "other";
  }

  private static void kinds(List<LinkView> links, Html html) {
    Map<String, Long> counts =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    link -> kind(link.channel()), TreeMap::new, Collectors.counting()));
    html.add("<fieldset class=kinds><legend>Kinds of evidence shown</legend>\n");
    counts.forEach(
        (kind, count) ->
            html.form("<label><input type=checkbox checked value=%s>", kind)
                .form(
                    "<svg class=dash width=32 height=8 aria-hidden=true><line class=\"link %s\" ",
                    kind)
                .add("x1=0 x2=32 y1=4 y2=4 /></svg>")
                .text(kind)
                .form(" <span class=because>%s</span></label>\n", Wording.grouped(count)));
    html.add("</fieldset>\n");
  }

  private static void line(LinkView link, Map<String, Place> places, Html html) {
    Place from = places.get(link.from());
    Place to = places.get(link.to());
    if (from == null || to == null) {
      return;
    }
    html.form(
        "<line class=\"link %s\" data-from=%d data-to=%d x1=%.0f y1=%.0f x2=%.0f y2=%.0f "
            + "stroke-width=%.1f />\n",
        kind(link.channel()),
        from.number(),
        to.number(),
        from.x(),
        from.y(),
        to.x(),
        to.y(),
        0.8 + 1.8 * link.weight());
  }

  private static void node(String account, Place place, Html html) {
    double radius = 3.5 + Math.min(6, Math.sqrt(place.degree()));
    html.form("<circle class=node cx=%.0f cy=%.0f r=%.1f><title>", place.x(), place.y(), radius)
        .add(Printable.html(Printable.line(account, LONGEST_NAME)))
        .form(" · %d ties</title></circle>\n", place.degree());
  }

  private static String evidence(LinkView link) {
    String channel = Wording.plain(link.channel());
    return link.what().isEmpty() ? channel : channel + ": " + link.what();
  }

  private static void table(List<LinkView> links, Html html) {
    html.add("<details><summary>The same as a table</summary>")
        .add("<div class=scroll tabindex=0 role=region aria-label=Ties>")
        .add("<table class=sortable><thead><tr><th>Account<th>Account<th>Evidence")
        .add("<th class=number>Weight</tr></thead><tbody>\n");
    for (LinkView link : links) {
      html.add("<tr><td class=name>").text(link.from(), LONGEST_NAME);
      html.add("<td class=name>").text(link.to(), LONGEST_NAME);
      html.add("<td>").text(evidence(link));
      html.form("<td class=number>%.2f</tr>\n", link.weight());
    }
    html.add("</tbody></table></div></details>\n");
  }
}
