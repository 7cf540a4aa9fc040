package io.stillwatch.pipeline;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.CoverageWording;
import io.stillwatch.view.PublicWording;
import java.util.ArrayList;
import java.util.List;

/** Which channels the log could feed, and how well. */
final class ChannelCoverage {
  /** What fewer accounts than this share have cannot carry a channel. */
  private static final double ENOUGH = 0.02;

  private ChannelCoverage() {}

  static List<ChannelView> of(Population population, PublicPassages publicPassages) {
    FieldShares shares = FieldShares.of(population);
    List<ChannelView> views = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      double share = shares.of(channel);
      if (!Double.isNaN(share)) {
        boolean available = share >= ENOUGH;
        views.add(
            channel == Channel.CORPUS
                ? PublicWording.coverage(publicPassages, share, available)
                : new ChannelView(
                    channel.word(),
                    available,
                    CoverageWording.sentence(channel, share, available)));
      }
    }
    return views;
  }
}
