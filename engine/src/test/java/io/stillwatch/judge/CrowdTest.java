package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchesOfChance;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final ExchangeSketch SKETCH = new SketchesOfChance(1).of(1);

  @Test
  void everyAccountWithEnoughConversationsIsInTheCrowdOfALogOfOrdinarySize() {
    Population population = new Population(Map.of());
    LongStream.range(0, 96).forEach(account -> use(population, account, (int) account % 8));

    Crowd crowd = Crowd.of(population);

    assertThat(crowd.accounts()).hasSize(48).isSorted();
    assertThat(crowd.each()).isEqualTo(1);
  }

  @Test
  void ofALargeLogTheSameAccountsStandForItInWhateverOrderTheyCame() {
    int accounts = Crowd.MOST + 5_000;
    Population one = new Population(Map.of());
    Population other = new Population(Map.of());
    LongStream.range(0, accounts)
        .forEach(
            account -> {
              use(one, account + 1, 4);
              use(other, accounts - account, 4);
            });

    Crowd crowd = Crowd.of(one);

    assertThat(crowd.size()).isEqualTo(Crowd.MOST);
    assertThat(crowd.each() * crowd.size()).isEqualTo(accounts);
    assertThat(keys(one, crowd)).isEqualTo(keys(other, Crowd.of(other)));
  }

  private static Set<Long> keys(Population population, Crowd crowd) {
    return Arrays.stream(crowd.accounts())
        .mapToObj(population::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void use(Population population, long account, int conversations) {
    int place = population.placeOf(Hash.mix(account));
    for (int conversation = 0; conversation < conversations; conversation++) {
      population.profile(place).add(SKETCH, true);
    }
  }
}
