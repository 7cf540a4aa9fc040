package io.stillwatch.nominate;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.link.HabitVectors;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.link.PrivatePrints;
import io.stillwatch.link.fake.Askers;
import io.stillwatch.link.fake.CardHolders;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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

  @Test
  void whoAsksAPassageThatFewAskIsPutForwardAndWhoAsksWhatAllAskIsNot() {
    Askers askers = new Askers();
    for (long account = 0; account < 300; account++) {
      askers.asked(account, 0x5151L << 40);
      askers.asked(account, (account < 100 ? 1 + account / 10 : 1_000 + account) << 30);
    }
    Population population = askers.population();

    List<Nomination> nominations =
        Nominator.sharing(KeyIndex.of(population, Channel.QUEUE), Channel.QUEUE);

    assertThat(nominations).allMatch(each -> each.by().equals(Set.of(Channel.QUEUE)));
    assertThat(nominations)
        .extracting(Nomination::members)
        .containsExactlyInAnyOrder(inRow(10, 10));
  }

  @Test
  void thoseBetweenWhomAnswersGoRoundArePutForward() {
    Askers askers = new Askers();
    for (int account = 0; account < 200; account++) {
      askers.served(account, (1L + account) << 30);
    }
    for (int account = 0; account < 80; account++) {
      for (int next = 1; next < 4; next++) {
        int pool = account / 16;
        askers.asked(account, (1L + 16 * pool + (account + next) % 16) << 30);
      }
    }

    List<Nomination> nominations = Nominator.returning(PrivatePrints.of(askers.population()));

    assertThat(nominations).allMatch(each -> each.by().equals(Set.of(Channel.REPLAY)));
    assertThat(nominations).extracting(Nomination::members).containsExactlyInAnyOrder(inRow(5, 16));
  }

  @Test
  void thoseWhoWorkAtTheSameHoursAndDaysArePutForward() {
    SplittableRandom chance = new SplittableRandom(5);
    Askers askers = new Askers();
    for (int account = 0; account < 300; account++) {
      for (int opening = 0; opening < 20; opening++) {
        long day = account < 40 ? 20 + opening % 4 : chance.nextInt(30);
        long hour = account < 40 ? 2 + opening % 3 : chance.nextInt(24);
        askers.asked(
            account, day * AccountProfile.DAY + hour * AccountProfile.HOUR, Capability.OTHER);
      }
    }
    int[] accounts = IntStream.range(0, 300).toArray();
    HabitVectors habits = new HabitVectors(askers.population(), accounts);
    float[][] points =
        Arrays.stream(accounts)
            .mapToObj(account -> habits.times(askers.population().profile(account)))
            .toArray(float[][]::new);

    List<Nomination> nominations =
        Nominator.alike(NeighbourGraph.of(points), accounts, Set.of(Channel.TIME));

    List<int[]> pure =
        nominations.stream()
            .map(Nomination::members)
            .filter(members -> Arrays.stream(members).allMatch(member -> member < 40))
            .toList();
    assertThat(pure.stream().flatMapToInt(Arrays::stream).distinct()).hasSize(40);
  }

  /** Groups of so many accounts each, from account 0 on. */
  private static int[][] inRow(int groups, int each) {
    return IntStream.range(0, groups)
        .mapToObj(group -> IntStream.range(each * group, each * group + each).toArray())
        .toArray(int[][]::new);
  }

  private static List<Nomination> sharing(Population population) {
    return Nominator.sharing(KeyIndex.of(population, Channel.SUPPLY), Channel.SUPPLY);
  }

  private static Population paying(int accounts, IntFunction<String> card) {
    return CardHolders.of(IntStream.range(0, accounts).mapToObj(card).toArray(String[]::new));
  }
}
