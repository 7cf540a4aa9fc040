package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.stream.LongStream;

/**
 * Days of a program that keeps to a real client's rhythm.
 *
 * @param sessions how many a day in the mean
 * @param client the client
 * @param phase the window of the client in which 1970 begins
 */
record TracedDays(double sessions, Trace.Client client, int phase) implements Rhythm {
  private static final long DAY = 86_400_000L;
  private static final long BURST_MILLIS = 60_000;

  @Override
  public long[] day(long dayStart, Chance chance) {
    long window = client.window();
    double each = sessions * window / DAY / client.burst();
    LongStream.Builder starts = LongStream.builder();
    for (long at = 0; at < DAY; at += window) {
      long number = (dayStart + at) / window + phase;
      int bursts = chance.poisson(each * client.load()[(int) (number % client.load().length)]);
      for (int burst = 0; burst < bursts; burst++) {
        long begin = dayStart + at + chance.below(window);
        int size = client.burst() > 1 ? chance.geometric(client.burst()) : 1;
        for (int one = 0; one < size; one++) {
          long later = one == 0 ? 0 : chance.below(BURST_MILLIS);
          starts.add(Math.min(begin + later, dayStart + DAY - 1));
        }
      }
    }
    return starts.build().sorted().toArray();
  }
}
