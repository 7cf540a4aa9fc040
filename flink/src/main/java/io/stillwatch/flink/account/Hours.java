package io.stillwatch.flink.account;

import io.stillwatch.pipeline.ProfileReplay;

/** Hours of event time. Stateless. */
public final class Hours {
  private Hours() {}

  /** The end of the hour in which a time is; in milliseconds since 1970, as the time. */
  public static long end(long time) {
    return (Math.floorDiv(time, ProfileReplay.TICK) + 1) * ProfileReplay.TICK;
  }

  /** The end of the hour that an exchange is counted in, given how far event time has come. */
  static long end(long time, long watermark) {
    return end(Math.max(time, watermark == Long.MIN_VALUE ? time : watermark + 1));
  }
}
