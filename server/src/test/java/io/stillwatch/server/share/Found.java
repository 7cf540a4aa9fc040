package io.stillwatch.server.share;

import io.stillwatch.exchange.Channel;
import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A campaign as it is found, whose texts hold what must not leave. */
final class Found {
  static final String SECRET = "acct-4711 from 45.9.1.7";
  static final Instant FIRST = Instant.parse("2026-04-22T10:00:00Z");

  private Found() {}

  /** A campaign of so many exchanges for which channels speak, and for which one only nominated. */
  static CampaignView campaign(String id, long exchanges, Channel... testimony) {
    List<ReasonView> reasons =
        Stream.concat(
                Stream.of(testimony).map(each -> new ReasonView(each.word(), SECRET, 30, 9, false)),
                Stream.of(
                    new ReasonView("supply", SECRET, 0, 9, true),
                    new ReasonView("setup", SECRET, 0, 9, false),
                    new ReasonView(SECRET, SECRET, 40, 9, false)))
            .toList();
    return new CampaignView(
        id,
        Confidence.MEDIUM,
        0.004,
        0.2,
        FIRST,
        FIRST,
        FIRST.plusSeconds(3_600),
        exchanges,
        7_777,
        8_888,
        new TreeMap<>(Map.of("vision", 0.5, "writing", 0.09, "other", 0.3, SECRET, 0.4)),
        new TreeMap<>(Map.of("harvest", 0.9)),
        reasons,
        List.of(new AlternativeView("class", 0.1, SECRET)),
        List.of(new MemberView("acct-4711", 0.9, FIRST, 77, 7)),
        List.of(),
        new Activity(FIRST, Duration.ofHours(1), List.of(77L)));
  }
}
