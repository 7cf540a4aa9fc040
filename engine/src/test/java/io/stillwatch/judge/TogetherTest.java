package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Channel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final Together USUAL = new Together(List.of());

  @Test
  void severalChannelsThatSayEnoughSayMoreThanTheLoudestOfThem() {
    double one = USUAL.chance(placed(3, 0, 0, 0));
    double three = USUAL.chance(placed(3, 3, 3, 0));

    assertThat(three).isLessThan(one / 20);
    assertThat(three).isLessThan(Null.chance(3));
  }

  @Test
  void oneChannelHoweverLoudDoesNotConvict() {
    assertThat(USUAL.chance(placed(8, 0, 0, 0))).isGreaterThan(Judge.WITHOUT);
  }

  @Test
  void whatOneOrganisationExplainsCountsLittle() {
    ChannelPlaces owned =
        ChannelPlaces.of(Map.of(Channel.SUPPLY, 8.0, Channel.NETWORK, 8.0, Channel.SETUP, 8.0));

    assertThat(USUAL.chance(owned)).isGreaterThan(Judge.WITHOUT);
  }

  @Test
  void whereHonestGroupsShowAsMuchTogetherItIsNoSurprise() {
    ChannelPlaces much = placed(3, 3, 3, 0);
    Together alike = new Together(Collections.nCopies(96, much));

    assertThat(alike.chance(much)).isGreaterThan(0.4);
  }

  @Test
  void whatSpeaksForTheAccusedTakesNothingFromTheRest() {
    assertThat(USUAL.chance(placed(3, 3, -8, 0))).isEqualTo(USUAL.chance(placed(3, 3, 0, 0)));
  }

  private static ChannelPlaces placed(double queue, double time, double intent, double replay) {
    return ChannelPlaces.of(
        Map.of(
            Channel.QUEUE, queue,
            Channel.TIME, time,
            Channel.INTENT, intent,
            Channel.REPLAY, replay));
  }
}
