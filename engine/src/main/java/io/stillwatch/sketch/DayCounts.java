package io.stillwatch.sketch;

import java.nio.ByteBuffer;

/**
 * Openings on each of the last {@value #DAYS} days, at most 65,535 a day. A ring that moves with
 * the latest day seen; what is older falls out. Merging is associative and commutative. Not
 * thread-safe. Cost: 90 bytes.
 */
final class DayCounts {
  static final int DAYS = 32;

  private final SmallCounts counts = new SmallCounts(DAYS);
  private int latest = Integer.MIN_VALUE;

  /** The count of a day, 0 for one that fell out of the ring or has not come. */
  int on(int day) {
    return latest != Integer.MIN_VALUE && day <= latest && day > (long) latest - DAYS
        ? counts.at(Math.floorMod(day, DAYS))
        : 0;
  }

  void add(int day, int times) {
    if (latest == Integer.MIN_VALUE) {
      latest = day;
    }
    if ((long) day <= (long) latest - DAYS) {
      return;
    }
    while (latest < day) {
      long behind = (long) day - latest;
      latest = behind > DAYS ? day - DAYS : latest + 1;
      counts.set(Math.floorMod(latest, DAYS), 0);
    }
    counts.raise(Math.floorMod(day, DAYS), times);
  }

  void merge(DayCounts other) {
    if (other.latest == Integer.MIN_VALUE) {
      return;
    }
    add(other.latest, 0);
    for (int day = other.latest - DAYS + 1; day <= other.latest; day++) {
      if (other.on(day) > 0) {
        add(day, other.on(day));
      }
    }
  }

  void write(ByteBuffer to) {
    to.putInt(latest);
    counts.write(to);
  }

  void read(ByteBuffer from) {
    latest = from.getInt();
    counts.read(from);
  }
}
