package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndividualsTest {
  private final Map<Testimony, Double> placed = new EnumMap<>(Testimony.class);

  @Test
  void whoIsAlikeInWordsAloneMayWellUseOneProduct() {
    place(8, 0, 0, 0);

    assertThat(strength()).isGreaterThan(Innocence.EXPLAINS);
  }

  @Test
  void whoIsAlikeInWordsAndPaceAndHoursDoesNot() {
    place(4, 3, 3, 0);

    assertThat(strength()).isLessThan(0.1);
  }

  @Test
  void hoursOfTheirOwnOnDaysInCommonAreNoTimesOfTheirOwn() {
    place(5, 0, 0, 3.5);

    assertThat(strength()).isLessThan(Innocence.EXPLAINS);
  }

  @Test
  void toBeMoreVariedThanPeopleSpeaksNoMoreForPeople() {
    place(5, -8, 2, 0);
    double varied = strength();
    place(5, 0, 2, 0);

    assertThat(strength()).isEqualTo(varied);
  }

  @Test
  void passagesThatComeBackCountWhereAStudentIsTrainedWithAlikeWords() {
    place(3, 2, 0, 0);
    placed.put(Testimony.RECURRING_PASSAGES, 5.0);
    double unasked = strength();
    placed.put(Testimony.TRAINING_VALUE, 3.0);

    assertThat(unasked).isGreaterThan(Innocence.EXPLAINS);
    assertThat(strength()).isLessThan(0.25);
  }

  @Test
  void cardsAndAddressesInCommonSpeakAgainstAProductWhereWordsAreAlike() {
    placed.put(Testimony.TRAINING_VALUE, 1.0);
    placed.put(Testimony.SHARED_SUPPLY, 6.0);
    place(3, 0, 1, 0);
    double addressesOfTheirOwn = strength();
    placed.put(Testimony.SHARED_NETWORK, 5.0);
    place(1.5, 0, 1, 0);
    double wordsOfTheirOwn = strength();
    place(3, 0, 1, 0);

    assertThat(addressesOfTheirOwn).isGreaterThan(Innocence.EXPLAINS);
    assertThat(wordsOfTheirOwn).isGreaterThan(Innocence.EXPLAINS);
    assertThat(strength()).isLessThan(0.25);
  }

  @Test
  void aRegionsPeopleBehindOneResellerShareCardsAddressesAndALanguage() {
    place(3, -1, -1, 0);
    placed.put(Testimony.SHARED_SUPPLY, 7.0);
    placed.put(Testimony.SHARED_NETWORK, 5.0);
    placed.put(Testimony.REPLAYED_ANSWERS, 6.0);
    placed.put(Testimony.RECURRING_PASSAGES, 8.0);
    placed.put(Testimony.TRAINING_VALUE, -0.3);

    assertThat(strength()).isGreaterThan(Innocence.EXPLAINS);
  }

  @Test
  void customersOfOneTradeAskAlikeAtTheHoursOfTheirTrade() {
    place(5, -0.5, 3.3, 0);
    placed.put(Testimony.SHARED_NETWORK, 0.0);
    placed.put(Testimony.TRAINING_VALUE, -1.0);
    double ofOneTrade = strength();
    placed.put(Testimony.SHARED_NETWORK, 3.0);
    double behindOneNetwork = strength();
    placed.put(Testimony.SHARED_NETWORK, 0.0);
    placed.put(Testimony.TRAINING_VALUE, 1.0);

    assertThat(ofOneTrade).isGreaterThan(Innocence.EXPLAINS);
    assertThat(behindOneNetwork).isLessThan(Innocence.EXPLAINS);
    assertThat(strength()).isLessThan(Innocence.EXPLAINS);
  }

  @Test
  void answersOfOthersThatComeBackCountWhereAStudentIsTrainedWithAlikeWords() {
    place(3, -0.3, 1, 0);
    placed.put(Testimony.REPLAYED_ANSWERS, 8.0);
    placed.put(Testimony.TRAINING_VALUE, 1.0);
    double hardlyAsked = strength();
    placed.put(Testimony.TRAINING_VALUE, 3.0);

    assertThat(hardlyAsked).isGreaterThan(Innocence.EXPLAINS);
    assertThat(strength()).isLessThan(0.25);
    assertThat(Individuals.reading(placed).statement())
        .contains("answers of others come back: +8.0");
  }

  @Test
  void veryManyPassagesCountWhereWordsAndSharesAndDaysAreAllAlikeALittle() {
    place(1, 1.5, 0, 1.4);
    placed.put(Testimony.TRAINING_VALUE, 3.0);
    placed.put(Testimony.RECURRING_PASSAGES, 5.0);
    double many = strength();
    placed.put(Testimony.RECURRING_PASSAGES, 7.0);

    assertThat(many).isGreaterThan(Innocence.EXPLAINS);
    assertThat(strength()).isLessThan(Innocence.EXPLAINS);
  }

  @Test
  void stockPhrasesOfPeopleWhoseWordsDifferDoNotCount() {
    place(0.5, 1, 0, 0);
    double without = strength();
    placed.put(Testimony.RECURRING_PASSAGES, 8.0);
    placed.put(Testimony.TRAINING_VALUE, 8.0);

    assertThat(strength()).isEqualTo(without);
  }

  @Test
  void stockPhrasesOfAProductWhoseUsersAskAsMuchAsTheyLikeDoNotCount() {
    place(2.4, 0.5, 0, 0);
    double without = strength();
    placed.put(Testimony.RECURRING_PASSAGES, 3.5);
    placed.put(Testimony.TRAINING_VALUE, 4.0);

    assertThat(strength()).isEqualTo(without).isGreaterThan(Innocence.EXPLAINS);
  }

  @Test
  void aLogThatShowsNothingOfThemSaysSo() {
    assertThat(Individuals.reading(placed).statement()).contains("The log does not show");
  }

  private void place(double words, double volume, double hours, double days) {
    placed.put(Testimony.TEXT_VARIETY, words);
    placed.put(Testimony.VOLUME_VARIETY, volume);
    placed.put(Testimony.HOURS_VARIETY, hours);
    placed.put(Testimony.DAYS_VARIETY, days);
  }

  private double strength() {
    return Individuals.reading(placed).strength();
  }
}
