package io.stillwatch.nominate;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.fake.CardHolders;
import io.stillwatch.sketch.Population;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NominatorTest {
  @Test
  void theHoldersOfEachSharedCardAreANomination() {
    Population population = paying(400, account -> "shared by twenty " + account % 20);

    List<Nomination> nominations = sharing(population);

    assertThat(nominations)
        .extracting(Nomination::members)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 20)
                .mapToObj(first -> IntStream.range(0, 20).map(next -> first + 20 * next).toArray())
                .toArray(int[][]::new));
    assertThat(nominations).allMatch(nomination -> nomination.by().equals(Set.of(Channel.SUPPLY)));
  }

  @Test
  void aRareSharedCardIsFoundInALogLargerThanWhatIsCut() {
    int accounts = 3 * MostTied.MOST;
    Population population =
        paying(
            accounts,
            account -> account % 10_000 == 7 ? "shared by twenty" : "pair " + account / 2);

    List<Nomination> nominations = sharing(population);

    int[] sharing = IntStream.range(0, accounts).filter(account -> account % 10_000 == 7).toArray();
    assertThat(nominations).extracting(Nomination::members).containsExactly(sharing);
  }

  private static List<Nomination> sharing(Population population) {
    return Nominator.sharing(KeyIndex.of(population, Channel.SUPPLY), Channel.SUPPLY);
  }

  private static Population paying(int accounts, IntFunction<String> card) {
    return CardHolders.of(IntStream.range(0, accounts).mapToObj(card).toArray(String[]::new));
  }
}
