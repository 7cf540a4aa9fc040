package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.fake.CardHolders;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
  @Test
  void accountsThatShareACardAreOneSetAndCardsOfOneTieNobody() {
    Population population = CardHolders.of("a", "b", "a", "", "c", "a");
    List<int[]> sets = new ArrayList<>();

    KeyIndex.of(population, Channel.SUPPLY).shared(2, 100, sets::add);

    assertThat(sets).containsExactly(new int[] {0, 2, 5});
  }

  @Test
  void aCardThatAHundredThousandShareIsOneSetInTimeAndMemoryOfItsHolders() {
    String[] cards = new String[100_000];
    Arrays.fill(cards, "the same");
    Population population = CardHolders.of(cards);
    KeyIndex index = KeyIndex.of(population, Channel.SUPPLY);
    List<int[]> sets = new ArrayList<>();

    index.shared(2, 99_999, sets::add);
    assertThat(sets).as("beyond the bound").isEmpty();
    index.shared(2, 100_000, sets::add);
    assertThat(sets).hasSize(1);
    assertThat(sets.get(0)).hasSize(100_000).startsWith(0, 1, 2).isSorted();
    HeldKeys keys = HeldKeys.of(index);
    assertThat(keys.of(new int[] {7})).hasSize(1);
    assertThat(keys.holders(0)).isEqualTo(100_000);
  }

  @Test
  void sharedKeysSayWhoSharesWithWhomAndLeaveOutWhatTiesNobody() {
    HeldKeys keys =
        HeldKeys.of(KeyIndex.of(CardHolders.of("a", "b", "a", "", "b", "c"), Channel.SUPPLY));

    int[] first = keys.of(new int[] {0});
    int[] second = keys.of(new int[] {1});
    assertThat(first).hasSize(1).isEqualTo(keys.of(new int[] {2})).isNotEqualTo(second);
    assertThat(second).hasSize(1).isEqualTo(keys.of(new int[] {4}));
    assertThat(keys.of(new int[] {3, 5})).isEmpty();
    assertThat(keys.of(new int[] {0, 1, 2})).hasSize(3);
    assertThat(keys.holdsAny(0, key -> key == first[0])).isTrue();
    assertThat(keys.holdsAny(1, key -> key == first[0])).isFalse();
    assertThat(keys.holders(first[0])).isEqualTo(2);
    assertThat(keys.fed()).isTrue();
  }

  @Test
  void aLogWithoutCardsFeedsNothing() {
    assertThat(HeldKeys.of(KeyIndex.of(CardHolders.of("", ""), Channel.SUPPLY)).fed()).isFalse();
  }
}
