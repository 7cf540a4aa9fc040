package io.stillwatch.view.report;

import io.stillwatch.view.Activity;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A campaign's exchanges over time above those of the whole log, on one clock. Texts are placed by
 * percent outside the stretched picture, so that they keep their size on any screen.
 */
final class Timeline {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(4),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30),
          Duration.ofDays(90),
          Duration.ofDays(365));
  private static final int MOST_TICKS = 6;

  private final CampaignView campaign;
  private final Activity whole;
  private final Instant start;
  private final long seconds;

  private Timeline(CampaignView campaign, Activity whole) {
    this.campaign = campaign;
    this.whole = whole;
    this.start = whole.start();
    this.seconds = Math.max(1, whole.bin().toSeconds() * whole.counts().size());
  }

  static void render(CampaignView campaign, Activity whole, Html html) {
    if (whole.counts().isEmpty() || campaign.activity().counts().isEmpty()) {
      return;
    }
    new Timeline(campaign, whole).render(html);
  }

  private void render(Html html) {
    List<Long> own = campaign.activity().counts();
    long ownMost = Sparkline.most(own);
    long wholeMost = Sparkline.most(whole.counts());
    String bin = Wording.span(whole.bin());
    html.add("<figure><figcaption>Exchanges over time")
        .add("<span class=key><span class=\"swatch own\"></span>this campaign ")
        .add("<span class=\"swatch all\"></span>the whole log</span></figcaption>\n")
        .form("<svg class=timeline width=100%% height=232 role=img aria-label=\"")
        .text(
            "Exchanges of the campaign from "
                + Times.minute(campaign.firstSeen())
                + " to "
                + Times.minute(campaign.lastSeen())
                + ", detected "
                + Times.minute(campaign.detectedAt()))
        .add("\">\n");
    ticks(html);
    panel(html, 22, 110, "own", Sparkline.steps(own, ownMost));
    panel(html, 154, 50, "all", Sparkline.steps(whole.counts(), wholeMost));
    panel(html, 154, 50, "own", Sparkline.steps(own, wholeMost));
    boolean markerAtLeft = share(campaign.detectedAt()) <= 0.5;
    double side = markerAtLeft ? 1 : 0;
    String anchor = markerAtLeft ? "end" : "start";
    label(html, side, 14, anchor, "peak " + Wording.grouped(ownMost) + " in " + bin);
    label(html, side, 149, anchor, "whole log, peak " + Wording.grouped(wholeMost));
    marker(html);
    html.add("</svg></figure>\n");
  }

  private static void panel(Html html, int y, int height, String kind, String path) {
    html.form("<svg x=0 y=%d width=100%% height=%d viewBox=\"0 0 1000 100\" ", y, height)
        .form("preserveAspectRatio=none><path class=%s d=\"%s\"/></svg>\n", kind, path);
  }

  private void ticks(Html html) {
    Duration step = step();
    long every = step.toSeconds();
    long first = Math.floorDiv(start.getEpochSecond() + every - 1, every) * every;
    for (long at = first; at < start.getEpochSecond() + seconds; at += every) {
      double share = share(Instant.ofEpochSecond(at));
      html.form("<line class=grid x1=%1$s x2=%1$s y1=22 y2=206 />", percent(share));
      if (share > 0.03 && share < 0.97) {
        label(html, share, 224, "middle", Times.tick(Instant.ofEpochSecond(at), step));
      }
    }
  }

  private void marker(Html html) {
    double share = share(campaign.detectedAt());
    html.form("<line class=marker x1=%1$s x2=%1$s y1=6 y2=206 />", percent(share));
    String side = share > 0.5 ? "end" : "start";
    String dx = share > 0.5 ? "-6" : "6";
    html.form("<text class=detected x=%s dx=%s y=14 text-anchor=%s>", percent(share), dx, side)
        .text("detected " + Times.tick(campaign.detectedAt(), Duration.ofHours(1)))
        .add("</text>\n");
  }

  private static void label(Html html, double share, int y, String anchor, String text) {
    html.form("<text x=%s y=%d text-anchor=%s>", percent(share), y, anchor).text(text);
    html.add("</text>\n");
  }

  private Duration step() {
    for (Duration step : STEPS) {
      if (seconds / step.toSeconds() <= MOST_TICKS) {
        return step;
      }
    }
    return Duration.ofSeconds(seconds);
  }

  private double share(Instant time) {
    double share = (double) Duration.between(start, time).toSeconds() / seconds;
    return Math.min(1, Math.max(0, share));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
