package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchesOfChance;
import io.stillwatch.sketch.TextSketch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RecurrenceTest {
  private static final ExchangeSketch SKETCH = new SketchesOfChance(1).of(1);
  private static final int ACCOUNTS = 40;
  private static final int PROMPTS = 30;
  private static final int[] GROUP = IntStream.range(0, ACCOUNTS).toArray();

  private static final Comparator<Long> BY_HASH =
      (one, other) -> Long.compareUnsigned(Hash.mix(one), Hash.mix(other));

  private final SplittableRandom chance = new SplittableRandom(5);
  private final Population population = new Population(Map.of());
  private long fresh = 1L << 40;

  @Test
  void aListThatIsDealtTwiceComesBackOnFewOfThoseWhoWorkItOff() {
    ask(0, ACCOUNTS, () -> chance.nextLong(ACCOUNTS * PROMPTS / 2));

    assertThat(share(0)).isGreaterThan(0.6);
    assertThat(share(2)).isGreaterThan(0.4);
  }

  @Test
  void whatEverybodyWritesForHimselfDoesNotComeBack() {
    ask(0, ACCOUNTS, () -> fresh++);

    assertThat(share(0)).isZero();
  }

  @Test
  void whatAProductPutsIntoEveryPromptIsNoPassageThatComesBackOnAFew() {
    ask(0, ACCOUNTS, () -> chance.nextInt(12));

    assertThat(share(0)).isZero();
  }

  @Test
  void whatOthersWriteTooIsNobodysList() {
    ask(0, 10 * ACCOUNTS, () -> chance.nextLong(ACCOUNTS * PROMPTS));

    assertThat(share(0)).isLessThan(0.1);
  }

  @Test
  void aSingleMeetingIsTakenForChance() {
    ask(0, ACCOUNTS, () -> fresh++);
    long kept = LongStream.range(0, 10_000).boxed().min(BY_HASH).orElseThrow();
    Arrays.stream(GROUP).limit(2).forEach(account -> add(account, kept));

    assertThat(share(0)).isPositive();
    assertThat(share(2)).isZero();
  }

  @Test
  void aLogWithoutWordsSaysNothing() {
    ask(0, ACCOUNTS, () -> -1);

    assertThat(share(0)).isNaN();
  }

  private double share(double errors) {
    int[] log = IntStream.range(0, population.size()).toArray();
    KeyIndex passages = KeyIndex.of(population, log, Channel.QUEUE);
    return new Recurrence(population, passages, log).share(GROUP, errors);
  }

  /**
   * Has accounts send prompts of one passage each; a number below 0 stands for a prompt without
   * words.
   */
  private void ask(int from, int to, Passages passages) {
    for (int account = from; account < to; account++) {
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        add(account, passages.next());
      }
    }
  }

  private void add(int account, long passage) {
    int place = population.placeOf(Hash.mix(account + 1));
    long[] prints = LongStream.of(passage).filter(number -> number >= 0).map(Hash::mix).toArray();
    population.profile(place).add(asking(prints), true);
  }

  private static ExchangeSketch asking(long[] prints) {
    TextSketch prompt =
        new TextSketch(
            SKETCH.prompt().words(),
            SKETCH.prompt().item(),
            SKETCH.prompt().direction(),
            SKETCH.prompt().frame(),
            prints);
    return SketchesOfChance.like(SKETCH, SKETCH.time(), SKETCH.id(), prompt);
  }

  /** Gives the number of the next prompt's passage. */
  private interface Passages {
    long next();
  }
}
