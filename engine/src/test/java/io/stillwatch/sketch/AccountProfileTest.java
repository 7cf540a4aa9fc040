package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountProfileTest {
  @ParameterizedTest(name = "seed {0}, {1} exchanges")
  @CsvSource({"1,1", "2,3", "3,12", "4,90", "5,700", "6,3000"})
  void theProfileOfAWholeIsTheMergeOfItsPartsInAnyOrder(long seed, int exchanges) {
    List<ExchangeSketch> sketches = new SketchesOfChance(seed).ofAccount(7, exchanges);
    byte[] whole = profile(sketches).toBytes();

    Random chance = new Random(seed);
    List<ExchangeSketch> shuffled = new ArrayList<>(sketches);
    Collections.shuffle(shuffled, chance);
    int first = chance.nextInt(exchanges + 1);
    int second = first + chance.nextInt(exchanges - first + 1);
    List<ExchangeSketch> left = shuffled.subList(0, first);
    List<ExchangeSketch> middle = shuffled.subList(first, second);
    List<ExchangeSketch> right = shuffled.subList(second, exchanges);

    assertThat(profile(shuffled).toBytes()).isEqualTo(whole);
    assertThat(merged(merged(profile(left), profile(middle)), profile(right)).toBytes())
        .isEqualTo(whole);
    assertThat(merged(profile(left), merged(profile(middle), profile(right))).toBytes())
        .isEqualTo(whole);
    assertThat(merged(merged(profile(right), profile(left)), profile(middle)).toBytes())
        .isEqualTo(whole);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void aProfileComesBackFromItsBytesAndGoesOn(long seed) {
    SketchesOfChance source = new SketchesOfChance(seed);
    List<ExchangeSketch> before = source.ofAccount(7, (int) (seed * seed));
    List<ExchangeSketch> after = source.ofAccount(7, 5);
    AccountProfile kept = profile(before);

    AccountProfile back = AccountProfile.fromBytes(kept.toBytes());

    assertThat(back.toBytes())
        .isEqualTo(kept.toBytes())
        .hasSizeLessThanOrEqualTo(AccountProfile.BYTES);
    after.forEach(sketch -> back.add(sketch, true));
    after.forEach(sketch -> kept.add(sketch, true));
    assertThat(back.toBytes()).isEqualTo(kept.toBytes());
  }

  @Test
  void countsOfABusyAccountStayAtTheirMostAndDoNotBeginAnew() {
    ExchangeSketch sketch = new SketchesOfChance(21).of(7);
    AccountProfile profile = new AccountProfile();
    for (int time = 0; time < 70_000; time++) {
      profile.add(sketch, true);
    }

    assertThat(profile.exchanges()).isEqualTo(70_000);
    assertThat(profile.capability(sketch.capability())).isEqualTo(65_535);
    assertThat(profile.day((int) (sketch.time() / AccountProfile.DAY))).isEqualTo(65_535);
    assertThat(profile.items().count(0)).isEqualTo(65_535);
    assertThat(profile.direction(0)).isEqualTo(70_000 * sketch.prompt().direction()[0]);
  }

  @Test
  void aLongConversationShowsMoreThanAShortOneButTwiceAsMuchAtMost() {
    assertThat(conversations(5, 0).evidence()).isEqualTo(5);
    assertThat(conversations(5, 9).evidence()).isEqualTo(8);
    assertThat(conversations(5, 400).evidence()).isEqualTo(10);
  }

  private static AccountProfile conversations(int begun, int goneOn) {
    ExchangeSketch sketch = new SketchesOfChance(22).of(7);
    AccountProfile profile = new AccountProfile();
    for (int exchange = 0; exchange < begun + goneOn; exchange++) {
      profile.add(sketch, exchange < begun);
    }
    return profile;
  }

  private static AccountProfile profile(List<ExchangeSketch> sketches) {
    AccountProfile profile = new AccountProfile();
    for (ExchangeSketch sketch : sketches) {
      profile.add(sketch, sketch.conversation() % 3 != 0);
    }
    return profile;
  }

  private static AccountProfile merged(AccountProfile one, AccountProfile other) {
    AccountProfile whole = AccountProfile.fromBytes(one.toBytes());
    whole.merge(other);
    return whole;
  }
}
