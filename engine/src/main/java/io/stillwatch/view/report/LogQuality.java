package io.stillwatch.view.report;

import io.stillwatch.exchange.Rejected;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.RejectedLines;
import io.stillwatch.view.RejectedLines.ReasonCount;
import io.stillwatch.view.Wording;
import java.util.List;

/** The end of the report: what was let go, what the log could feed, what could not be read. */
final class LogQuality {
  private static final int MOST_DISMISSED = 200;
  private static final int MOST_REASONS = 50;
  private static final int MOST_LINES = 20;

  private LogQuality() {}

  static void render(Findings findings, RejectedLines rejected, Html html) {
    dismissed(findings.dismissed(), html);
    channels(findings.channels(), html);
    rejected(rejected, html);
  }

  private static void dismissed(List<DismissedView> groups, Html html) {
    html.add("<section aria-labelledby=dismissed><h2 id=dismissed>Looked at and let go</h2>");
    if (groups.isEmpty()) {
      html.add("<p class=card>No other group of accounts stood out.</p></section>\n");
      return;
    }
    html.add("<div class=\"card scroll\" tabindex=0 role=region aria-labelledby=dismissed>")
        .add("<table class=sortable><thead><tr><th>Innocent reading<th class=number>Accounts")
        .add("<th>Why it was let go</tr></thead><tbody>\n");
    for (DismissedView group : groups.subList(0, Math.min(MOST_DISMISSED, groups.size()))) {
      html.add("<tr>")
          .element("td", Wording.plain(group.reading()))
          .form("<td class=number data-value=%d>", group.accounts())
          .add(Wording.grouped(group.accounts()))
          .element("td", group.statement())
          .add("</tr>\n");
    }
    html.add("</tbody></table></div>");
    if (groups.size() > MOST_DISMISSED) {
      html.form("<p class=note>The first %d of %d groups.</p>", MOST_DISMISSED, groups.size());
    }
    html.add("</section>\n");
  }

  private static void channels(List<ChannelView> channels, Html html) {
    html.add("<section aria-labelledby=channels><h2 id=channels>What the log could tell</h2>")
        .add("<div class=\"card scroll\" tabindex=0 role=region aria-labelledby=channels>")
        .add("<table><thead><tr><th>Channel<th>Fed by this log<th>What it read, or what its ")
        .add("absence costs</tr></thead><tbody>\n");
    for (ChannelView channel : channels) {
      html.add("<tr><th scope=row>").text(Wording.plain(channel.channel()));
      html.add(channel.available() ? "<td class=yes>yes" : "<td class=no>no")
          .element("td", channel.statement())
          .add("</tr>\n");
    }
    html.add("</tbody></table></div></section>\n");
  }

  private static void rejected(RejectedLines rejected, Html html) {
    html.add("<section aria-labelledby=rejected><h2 id=rejected>Lines that could not be read</h2>");
    if (rejected.total() == 0) {
      html.add("<p class=card>Every line was read.</p></section>\n");
      return;
    }
    html.add("<div class=\"card scroll\" tabindex=0 role=region aria-labelledby=rejected>")
        .add("<table><thead><tr><th class=number>Lines<th>Reason</tr></thead><tbody>\n");
    for (ReasonCount reason : rejected.byReason().stream().limit(MOST_REASONS).toList()) {
      html.form("<tr><td class=number>%s<td>", Wording.grouped(reason.lines()))
          .text(reason.reason())
          .add("</tr>\n");
    }
    html.add("</tbody></table><details><summary>The first lines</summary><ul class=lines>\n");
    for (Rejected line : rejected.kept().stream().limit(MOST_LINES).toList()) {
      html.element("li", line.file() + ":" + line.line() + ": " + line.reason());
    }
    html.form(
            "</ul></details></div><p class=note>%s lines in all; the first ",
            Wording.grouped(rejected.total()))
        .form(
            "%s are in rejected.jsonl.</p></section>\n", Wording.grouped(RejectedLines.MOST_KEPT));
  }
}
