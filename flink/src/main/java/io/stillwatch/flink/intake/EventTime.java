package io.stillwatch.flink.intake;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How far event time has come. Stateless. */
public final class EventTime {
  private EventTime() {}

  /**
   * Of a log that ends: nothing is over before all is read, since a line may be late by any time.
   */
  public static WatermarkStrategy<Entry> ofWhole() {
    return WatermarkStrategy.<Entry>noWatermarks()
        .withTimestampAssigner((entry, before) -> entry.eventTime());
  }

  /**
   * Of exchanges that go on.
   *
   * @param late how far behind the latest others may come
   * @param idle how long a reader has nothing before it no longer holds the others up
   */
  public static WatermarkStrategy<Entry> ofExchanges(Duration late, Duration idle) {
    return WatermarkStrategy.<Entry>forGenerator(context -> new BehindLatest(late.toMillis()))
        .withTimestampAssigner((entry, before) -> entry.eventTime())
        .withIdleness(idle);
  }

  /** Of account lines that go on: they hold nobody up. */
  public static WatermarkStrategy<Entry> ofAccounts() {
    return WatermarkStrategy.<Entry>forGenerator(context -> new Idle())
        .withTimestampAssigner((entry, before) -> entry.eventTime());
  }

  private static final class BehindLatest implements WatermarkGenerator<Entry> {
    private final long late;
    private long latest = Long.MIN_VALUE;

    BehindLatest(long late) {
      this.late = late;
    }

    @Override
    public void onEvent(Entry entry, long time, WatermarkOutput output) {
      latest = Math.max(latest, time);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (latest != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(latest - late - 1));
      }
    }
  }

  private static final class Idle implements WatermarkGenerator<Entry> {

    @Override
    public void onEvent(Entry entry, long time, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
