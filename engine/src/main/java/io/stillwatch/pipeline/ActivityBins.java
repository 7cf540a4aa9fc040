package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.view.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bins for exchanges over time: whole days, or as many days a bin as keep a log of any span within {@value
 * #MOST} bins. The log and its campaigns are counted in the same bins.
 */
final class ActivityBins {
  private static final int MOST = 400;
  private static final long HOURS_IN_A_DAY = 24;

  private final Map<Long, Long> hours;
  private final long firstDay;
  private final long daysInABin;
  private final int bins;

  private ActivityBins(Map<Long, Long> hours, long firstDay, long lastDay) {
    this.hours = hours;
    this.firstDay = firstDay;
    long days = lastDay - firstDay + 1;
    this.daysInABin = Math.max(1, (days + MOST - 1) / MOST);
    this.bins = hours.isEmpty() ? 0 : (int) ((days + daysInABin - 1) / daysInABin);
  }

  static ActivityBins of(Replay replay) {
    boolean empty = replay.exchanges() == 0;
    return new ActivityBins(
        replay.hours(),
        empty ? 0 : Math.floorDiv(replay.first(), AccountProfile.DAY),
        empty ? 0 : Math.floorDiv(replay.last(), AccountProfile.DAY));
  }

  /** The exchanges of the whole log. */
  Activity whole() {
    long[] counts = new long[bins];
    hours.forEach((hour, count) -> counts[bin(Math.floorDiv(hour, HOURS_IN_A_DAY))] += count);
    return activity(counts);
  }

  /** The exchanges of a campaign's members; what one did a month before it was flagged is not kept. */
  Activity of(Campaign campaign) {
    long[] counts = new long[bins];
    campaign
        .days()
        .forEach(
            (day, count) -> {
              if (count > 0) {
                counts[bin(day)] += count;
              }
            });
    return activity(counts);
  }

  private int bin(long day) {
    return (int) ((day - firstDay) / daysInABin);
  }

  private Activity activity(long[] counts) {
    List<Long> listed = new ArrayList<>();
    for (long count : counts) {
      listed.add(count);
    }
    Instant start = Instant.ofEpochMilli(firstDay * AccountProfile.DAY);
    return new Activity(start, Duration.ofDays(daysInABin), listed);
  }
}
