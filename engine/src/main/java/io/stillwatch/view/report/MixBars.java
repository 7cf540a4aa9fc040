package io.stillwatch.view.report;

import io.stillwatch.view.Mix;
import java.util.List;
import java.util.SortedMap;

/** How exchanges divide among words, as labelled bars, largest first. */
final class MixBars {
  private MixBars() {}

  static void render(String title, SortedMap<String, Double> shares, Html html) {
    html.add("<div>").element("h3", title);
    List<Mix> largest = Mix.largest(shares);
    if (largest.isEmpty()) {
      html.add("<p class=note>The log has no prompts to tell from.</p></div>\n");
      return;
    }
    html.add("<table class=mix><tbody>\n");
    for (Mix part : largest) {
      html.add("<tr><th scope=row>").text(part.word()).add("<td>");
      Testimony.bar(part.share(), "mixed", html);
      html.add("<td class=number>" + part.percent() + "</tr>\n");
    }
    html.add("</tbody></table></div>\n");
  }
}
