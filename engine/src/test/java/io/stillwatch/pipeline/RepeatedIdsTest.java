package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedIdsTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void eachIdIsLetThroughOnceHoweverOftenAndInWhateverOrderItCame(long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    long[] ids = new long[300_000];
    for (int place = 0; place < ids.length; place++) {
      ids[place] =
          place > 10 && chance.nextInt(4) == 0 ? ids[chance.nextInt(place)] : chance.nextLong();
    }
    RepeatedIds repeated = new RepeatedIds();
    for (long id : ids) {
      repeated.see(id);
    }
    repeated.readingEnds();

    Set<Long> passed = new HashSet<>();
    for (int place = ids.length - 1; place >= 0; place--) {
      assertThat(repeated.first(ids[place]))
          .as("seed %d, place %d", seed, place)
          .isEqualTo(passed.add(ids[place]));
    }
  }
}
