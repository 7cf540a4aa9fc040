package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.AuthorisedScope;
import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CustomersTest {
  private static final Optional<AuthorisedScope> SCOPE =
      Optional.of(new AuthorisedScope("licence", Account.UNKNOWN_TIME, List.of(), -1));
  private static final AccountTraits LICENSED = holder(0, Verified.NO, SCOPE);

  private static AccountTraits holder(
      long org, Verified verified, Optional<AuthorisedScope> scope) {
    return new AccountTraits(Account.UNKNOWN_TIME, 0, 0, 0, 0, org, 0, verified, scope);
  }

  private static AccountTraits of(long org, Verified verified) {
    return holder(org, verified, Optional.empty());
  }

  /** How many of twenty accounts are judged if the first so many are of one kind. */
  private static int[] judged(int kind, AccountTraits traits) {
    Map<Long, AccountTraits> known = new HashMap<>();
    IntStream.range(0, kind).forEach(account -> known.put((long) account, traits));
    Population population = new Population(known);
    IntStream.range(0, 20).forEach(account -> population.placeOf(account));
    Nomination group = new Nomination(Set.of(Channel.TEXT), IntStream.range(0, 20).toArray());
    return Customers.leftOut(population, group).members();
  }

  @Test
  void whatLicensedAccountsShareIsNoEvidenceAgainstTheOthersOfTheirGroup() {
    assertThat(judged(9, LICENSED)).containsExactly(IntStream.range(9, 20).toArray());
    assertThat(judged(1, LICENSED)).hasSize(19);
  }

  @Test
  void norIsWhatOneVerifiedOrganisationSharesIfItIsAFifthOfTheGroup() {
    assertThat(judged(4, of(7, Verified.YES))).hasSize(16);
    assertThat(judged(3, of(7, Verified.YES))).as("fewer").hasSize(20);
    assertThat(judged(9, of(7, Verified.NO))).as("not verified").hasSize(20);
    assertThat(judged(9, of(0, Verified.YES))).as("of no organisation").hasSize(20);
  }

  @Test
  void aGroupThatIsMostlyTheirsIsJudgedWhole() {
    assertThat(judged(10, LICENSED)).hasSize(20);
    assertThat(judged(20, of(7, Verified.YES))).hasSize(20);
  }
}
