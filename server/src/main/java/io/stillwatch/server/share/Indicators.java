package io.stillwatch.server.share;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * All of a campaign that may ever leave. The schema is closed by its types: two times, a count, and
 * words of the program's own. No text of a finding has a place here, so none can slip out.
 *
 * @param firstSeen the members' first exchange
 * @param lastSeen the members' last exchange
 * @param confidence how sure the verdict is
 * @param exchanges about how many exchanges there were: one significant figure, from 0 to
 *     999,999,999
 * @param capabilities what the campaign asks the model to be good at
 * @param testimony the channels that speak for the verdict; not one that only nominated
 */
record Indicators(
    Instant firstSeen,
    Instant lastSeen,
    Confidence confidence,
    int exchanges,
    Set<Capability> capabilities,
    Set<Channel> testimony) {
  /** The greatest count that STIX lets a sighting have. */
  private static final int MOST = 999_999_999;

  /** The least share of the exchanges at which a capability is what a campaign is after. */
  private static final double NAMED_FROM = 0.1;

  Indicators {
    capabilities = Set.copyOf(capabilities);
    testimony = Set.copyOf(testimony);
  }

  /** What of a campaign may leave. */
  static Indicators of(CampaignView campaign) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    for (Capability each : Capability.values()) {
      boolean named = campaign.capabilities().getOrDefault(each.word(), 0.0) >= NAMED_FROM;
      if (named && each != Capability.OTHER) {
        capabilities.add(each);
      }
    }
    Set<Channel> testimony = EnumSet.noneOf(Channel.class);
    for (Channel each : Channel.values()) {
      if (campaign.reasons().stream()
          .anyMatch(
              reason ->
                  reason.channel().equals(each.word())
                      && reason.counted()
                      && reason.strength() > 0)) {
        testimony.add(each);
      }
    }
    return new Indicators(
        campaign.firstSeen(),
        campaign.lastSeen(),
        campaign.confidence(),
        rounded(campaign.exchanges()),
        capabilities,
        testimony);
  }

  /**
   * A count in one significant figure. Exact counts over time would tell a competitor how much the
   * provider serves, which is none of what peers may share.
   */
  static int rounded(long count) {
    long unit = 1;
    while (count / unit >= 10) {
      unit *= 10;
    }
    long figure = count / unit + (count % unit * 2 >= unit ? 1 : 0);
    return (int) Math.min(MOST, unit == 1 ? count : figure * unit);
  }

  /** The confidence on the scale of STIX, where low, medium and high are each a range. */
  int confidenceOfHundred() {
    return switch (confidence) {
      case LOW -> 15;
      case MEDIUM -> 50;
      case HIGH -> 85;
    };
  }
}
