package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.view.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Exchanges over time, of the log and of each campaign in the same bins: of one hour to one day, or
 * of as many days as keep a log of any span within {@value #MOST} bins. Not thread-safe.
 */
final class ActivityBins {
  private static final int MOST = 400;
  private static final int[] HOURS_IN_A_BIN = {1, 2, 3, 6, 12, 24};

  private final Map<Long, Long> hours;
  private final long start;
  private final long bin;
  private final int bins;
  private final List<Campaign> campaigns;
  private final long[][] counts;
  private final int[] campaignOf;

  private ActivityBins(Replay replay, long from, long bin, int bins) {
    this.hours = replay.hours();
    this.start = from;
    this.bin = bin;
    this.bins = bins;
    this.campaigns = replay.ledger().campaigns();
    this.counts = new long[campaigns.size()][bins];
    this.campaignOf = new int[replay.population().size()];
    Arrays.fill(campaignOf, -1);
    for (int campaign = 0; campaign < campaigns.size(); campaign++) {
      for (int member : campaigns.get(campaign).members().keySet()) {
        campaignOf[member] = campaign;
      }
    }
  }

  /** Empty bins for a log that was replayed. */
  static ActivityBins of(Replay replay) {
    if (replay.exchanges() == 0) {
      return new ActivityBins(replay, 0, AccountProfile.DAY, 0);
    }
    long bin = width(replay.last() - replay.first());
    long from = Math.floorDiv(replay.first(), bin) * bin;
    return new ActivityBins(replay, from, bin, (int) ((replay.last() - from) / bin) + 1);
  }

  private static long width(long span) {
    for (int width : HOURS_IN_A_BIN) {
      if (span < (MOST - 1) * width * AccountProfile.HOUR) {
        return width * AccountProfile.HOUR;
      }
    }
    return (span / ((MOST - 1) * AccountProfile.DAY) + 1) * AccountProfile.DAY;
  }

  /** Whether there is a campaign whose exchanges are to be counted. */
  boolean wanted() {
    return !campaigns.isEmpty();
  }

  /** Counts an exchange of an account for its campaign, if it is in one. */
  void count(int account, long time) {
    count(account, time, 1);
  }

  /** Counts so many exchanges of an account in one hour. */
  void count(int account, long time, int times) {
    if (campaignOf[account] >= 0) {
      counts[campaignOf[account]][place(time)] += times;
    }
  }

  /** The exchanges of the whole log. */
  Activity whole() {
    long[] whole = new long[bins];
    hours.forEach((hour, count) -> whole[place(hour * AccountProfile.HOUR)] += count);
    return activity(whole);
  }

  /** The exchanges of a campaign's members. */
  Activity of(Campaign campaign) {
    return activity(counts[campaigns.indexOf(campaign)]);
  }

  private int place(long time) {
    return (int) ((time - start) / bin);
  }

  private Activity activity(long[] binned) {
    List<Long> listed = LongStream.of(binned).boxed().toList();
    return new Activity(Instant.ofEpochMilli(start), Duration.ofMillis(bin), listed);
  }
}
