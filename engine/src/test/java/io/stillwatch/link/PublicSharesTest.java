package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.sketch.BareExchange;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.sketch.PublicSketcher;
import io.stillwatch.sketch.Sketcher;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicSharesTest {
  private static final int PUBLIC = 5_000;
  private static final PublicPassages SETS = sets();

  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private final Population population = new Population(Map.of());

  @ParameterizedTest(name = "{0} of the prompts, seed {1}")
  @CsvSource({"0,1", "0.02,2", "0.38,3", "0.7,4", "1,5"})
  void theShareOfManyAccountsIsThatOfTheirPrompts(double share, long seed) {
    ask(0, 200, 30, share, seed);
    double found = PublicShares.of(population, SETS).of(accounts(0, 200)).ratio();
    assertThat(found).as("seed %d", seed).isCloseTo(share, within(0.04));
  }

  @Test
  void theChanceIsThatAnAccountInNoCampaignAsksAsMuchAsAMember() {
    ask(0, 50, 30, 1, 6);
    ask(50, 10, 30, 1, 7);
    ask(60, 90, 30, 0, 8);
    PublicComparison found = compared(50);
    assertThat(found.share().ratio()).isOne();
    assertThat(found.others().ratio()).isCloseTo(0.1, within(1e-9));
    assertThat(found.accounts()).isEqualTo(50);
    assertThat(found.concerned()).isEqualTo(50);
    assertThat(found.otherAccounts()).isEqualTo(100);
    assertThat(found.chance()).isCloseTo(11 / 101.0, within(1e-9));
  }

  @Test
  void whoAsksOutOfPublicSetsIsTiedByThemAndNobodyElse() {
    ask(0, 50, 30, 1, 12);
    ask(50, 50, 30, 0, 13);
    BitSet tied = new BitSet();
    KeyIndex.of(population, accounts(0, 100), SETS)
        .shared(2, 50, holders -> Arrays.stream(holders).forEach(tied::set));
    assertThat(tied.cardinality()).isGreaterThan(25);
    assertThat(tied.length()).isLessThanOrEqualTo(50);
  }

  @Test
  void anotherCampaignsAccountsAreNotAmongTheOthers() {
    ask(0, 50, 30, 1, 9);
    ask(50, 50, 30, 1, 10);
    ask(100, 50, 30, 0, 11);
    BitSet accused = new BitSet();
    accused.set(0, 100);
    PublicComparison found =
        PublicComparison.of(PublicShares.of(population, SETS), accounts(0, 50), accused);
    assertThat(found.others().found()).isZero();
    assertThat(found.chance()).isCloseTo(1 / 51.0, within(1e-9));
  }

  @Test
  void oneCoincidenceInACampaignSaysNothing() {
    ask(0, 49, 30, 0, 12);
    ask(49, 1, 30, 1, 13);
    ask(50, 100, 30, 0, 14);
    PublicComparison found = compared(50);
    assertThat(found.concerned()).isOne();
    assertThat(found.chance()).isGreaterThan(0.95);
  }

  @Test
  void accountsWithoutAPassageAreNotCompared() {
    add(0, "hello there");
    ask(1, 20, 3, 0, 15);
    PublicComparison found = compared(1);
    assertThat(found.accounts()).isZero();
    assertThat(found.share().ratio()).isNaN();
    assertThat(found.chance()).isOne();
  }

  @Test
  void withoutPublicSetsNobodyIsCompared() {
    ask(0, 5, 3, 1, 16);
    PublicShares none = PublicShares.of(population, PublicPassages.NONE);
    assertThat(none.of(accounts(0, 5)).compared()).isZero();
    assertThat(none.passages().size()).isZero();
  }

  /** Compares the first accounts, a campaign, with the rest. */
  private PublicComparison compared(int members) {
    BitSet accused = new BitSet();
    accused.set(0, members);
    return PublicComparison.of(PublicShares.of(population, SETS), accounts(0, members), accused);
  }

  private static int[] accounts(int from, int count) {
    return IntStream.range(from, from + count).toArray();
  }

  /** Has accounts ask prompts, such a share of them out of the public sets, evenly. */
  private void ask(int from, int accounts, int prompts, double share, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    for (int account = from; account < from + accounts; account++) {
      for (int prompt = 0; prompt < prompts; prompt++) {
        boolean known = chance.nextDouble() < share;
        add(account, prompt(known ? chance.nextInt(PUBLIC) : PUBLIC + chance.nextInt(1 << 30)));
      }
    }
  }

  private void add(int account, String prompt) {
    int place = population.placeOf(account + 1);
    assertThat(place).isEqualTo(account);
    population.own(place).add(sketcher.sketch(BareExchange.of("account-" + account, prompt)), true);
  }

  private static PublicPassages sets() {
    PublicSketcher sketcher = new PublicSketcher();
    for (int number = 0; number < PUBLIC; number++) {
      sketcher.add(prompt(number));
    }
    return sketcher.passages();
  }

  /** A prompt of sixteen words, another for each number. */
  private static String prompt(int number) {
    SplittableRandom chance = new SplittableRandom(number);
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < 16; word++) {
      words.append(Integer.toString(100_000 + chance.nextInt(900_000), 36)).append(' ');
    }
    return words.toString();
  }
}
