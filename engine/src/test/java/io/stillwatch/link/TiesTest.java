package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.Sketcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TiesTest {
  private static final int GROUP = 6;
  private static final int LOG = 60;

  private final Map<Long, AccountTraits> traits = new HashMap<>();
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());

  @Test
  void aCardThatTwoMembersAloneHoldTiesThemAsFirmlyAsCanBe() {
    Population population = population();
    assertThat(of(TieKind.PAYMENT, population))
        .containsExactly(new Tie(0, 1, TieKind.PAYMENT, 1, 2));
  }

  @Test
  void aMailDomainThatTheWholeLogUsesTiesNobody() {
    assertThat(of(TieKind.MAIL_DOMAIN, population())).isEmpty();
  }

  @Test
  void anAddressOfAllMembersTiesThemWithOneTieFewerThanThereAreMembers() {
    assertThat(of(TieKind.ADDRESS, population()))
        .hasSize(GROUP - 1)
        .allMatch(tie -> tie.holders() == GROUP);
  }

  @Test
  void noMoreTiesAreGivenThanAsked() {
    int[] group = IntStream.range(0, GROUP).toArray();
    assertThat(Ties.within(population(), group, 1, 4)).hasSize(4);
  }

  private static List<Tie> of(TieKind kind, Population population) {
    int[] group = IntStream.range(0, GROUP).toArray();
    return Ties.within(population, group, 1, 400).stream()
        .filter(tie -> tie.kind() == kind)
        .toList();
  }

  /** Members 0 to 5 share an address, 0 and 1 a card as well; the mail domain is everybody's. */
  private Population population() {
    for (int account = 0; account < LOG; account++) {
      String card = account < 2 ? "one" : "card-" + account;
      traits.put(Hash.of("a" + account), AccountTraits.of(holder("a" + account, card)));
    }
    Population population = new Population(traits);
    for (int account = 0; account < LOG; account++) {
      String address = account < GROUP ? "45.9.1.7" : "10." + account + ".2.3";
      int place = population.placeOf(Hash.of("a" + account));
      population.profile(place).add(sketcher.sketch(exchange("a" + account, address)), true);
    }
    return population;
  }

  private static Account holder(String name, String card) {
    return new Account(
        name,
        Account.UNKNOWN_TIME,
        name + "@mail.example",
        card,
        "",
        "",
        "",
        "",
        Account.Verified.NO,
        Optional.empty());
  }

  private static Exchange exchange(String account, String address) {
    return new Exchange(
        account,
        1_000_000,
        account,
        new Origin(address, "", ""),
        Settings.UNKNOWN,
        new Text("", "What is " + account + " about?", "", ""),
        Usage.UNKNOWN,
        "",
        200,
        "",
        "");
  }
}
