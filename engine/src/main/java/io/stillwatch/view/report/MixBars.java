package io.stillwatch.view.report;

import io.stillwatch.view.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How exchanges divide among words, as labelled bars, largest first. */
final class MixBars {
  private static final int MOST = 8;

  private MixBars() {}

  static void render(String title, SortedMap<String, Double> shares, Html html) {
    html.add("<div>").element("h3", title);
    List<Map.Entry<String, Double>> largest =
        shares.entrySet().stream()
            .filter(share -> share.getValue() >= 0.005)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .toList();
    if (largest.isEmpty()) {
      html.add("<p class=note>The log has no prompts to tell from.</p></div>\n");
      return;
    }
    html.add("<table class=mix><tbody>\n");
    for (Map.Entry<String, Double> share : largest) {
      html.add("<tr><th scope=row>").text(Wording.plain(share.getKey())).add("<td>");
      Testimony.bar(share.getValue(), "mixed", html);
      html.form("<td class=number>%d %%</tr>\n", Math.round(100 * share.getValue()));
    }
    html.add("</tbody></table></div>\n");
  }
}
