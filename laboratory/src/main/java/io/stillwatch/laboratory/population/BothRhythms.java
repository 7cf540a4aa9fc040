package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.Arrays;

/** Two rhythms at once; the second counts from a moment on, in milliseconds since 1970. */
public record BothRhythms(Rhythm first, Rhythm second, long from) implements Rhythm {

  @Override
  public long[] day(long dayStart, Chance chance) {
    long[] own = first.day(dayStart, chance);
    long[] more =
        Arrays.stream(second.day(dayStart, chance)).filter(start -> start >= from).toArray();
    long[] both = Arrays.copyOf(own, own.length + more.length);
    System.arraycopy(more, 0, both, own.length, more.length);
    Arrays.sort(both);
    return both;
  }
}
