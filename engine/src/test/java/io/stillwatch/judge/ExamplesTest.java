package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchesOfChance;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final ExchangeSketch SKETCH = new SketchesOfChance(1).of(1);

  @Test
  void allOfACampaignTeachUpToABound() {
    Examples examples = examples(3_000, 1_000);

    assertThat(examples.likely()).hasSize(1_000);
    assertThat(examples.members()).isEqualTo(1_000);
  }

  @Test
  void someOfALargerCampaignStandForAllOfIt() {
    int known = Examples.MOST_KNOWN + 4_000;
    Examples examples = examples(known + 10_000, known);

    assertThat(examples.likely()).hasSize(Examples.MOST_KNOWN);
    assertThat(examples.members()).isCloseTo(known, within(1e-6));
    double share = (Settling.CORE * known + Settling.STRANGER * 10_000) / (known + 10_000);
    assertThat(examples.share()).isCloseTo(share, within(1e-6));
  }

  /** Of so many accounts, of which the first are known to belong. */
  private static Examples examples(int accounts, int known) {
    Population population = new Population(Map.of());
    IntStream.range(0, accounts).forEach(account -> use(population, account));
    BitSet core = new BitSet();
    core.set(0, known);
    return new Examples(population, Crowd.of(population), core, new BitSet());
  }

  private static void use(Population population, int account) {
    int place = population.placeOf(Hash.mix(account + 1));
    for (int conversation = 0; conversation < Ledger.ELIGIBLE; conversation++) {
      population.profile(place).add(SKETCH, true);
    }
  }
}
