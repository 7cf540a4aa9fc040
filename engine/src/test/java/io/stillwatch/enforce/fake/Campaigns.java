package io.stillwatch.enforce.fake;

import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Made-up campaigns. */
public final class Campaigns {
  /** When a made-up campaign was detected. */
  public static final Instant DETECTED = Instant.parse("2026-05-01T00:00:00Z");

  /** The reasons that stand: two channels, one of what the accounts did. */
  public static final List<ReasonView> GOOD_REASONS =
      List.of(reason("queue", 30), reason("supply", 25));

  private Campaigns() {}

  /** The first so many account names. */
  public static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(place -> "account-" + place).toList();
  }

  /** A campaign of the first so many accounts, surely members. */
  public static CampaignView of(int accounts) {
    return of(GOOD_REASONS, names(accounts).stream().map(name -> member(name, 1)).toList());
  }

  /** A campaign of these members for these reasons. */
  public static CampaignView of(List<ReasonView> reasons, List<MemberView> members) {
    return new CampaignView(
        "C-1",
        Confidence.HIGH,
        0.001,
        0,
        DETECTED,
        DETECTED.minus(Duration.ofDays(3)),
        DETECTED.plus(Duration.ofDays(2)),
        members.size(),
        0,
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        reasons,
        List.of(new AlternativeView("popular_application", 0.1, "An application.")),
        members,
        List.of(),
        new Activity(Instant.EPOCH, Duration.ofHours(1), List.of()));
  }

  /** A member. */
  public static MemberView member(String name, double membership) {
    return new MemberView(name, membership, DETECTED, 10, 3);
  }

  /** A reason that counts. */
  public static ReasonView reason(String channel, double strength) {
    return new ReasonView(channel, "Something was measured.", strength, 10, false);
  }
}
