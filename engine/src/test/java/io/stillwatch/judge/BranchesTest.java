package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BranchesTest {
  private static final long CHAIN = 7;
  private static final int SHOPS = 12;

  private final Map<Long, AccountTraits> known = new HashMap<>();

  /** Adds so many holders at the domain; organisations of 0 are none. */
  private void add(int many, long org, Verified verified) {
    for (int each = 0; each < many; each++) {
      long named = org == 0 ? 0 : org + known.size();
      known.put(
          (long) known.size(),
          new AccountTraits(
              Account.UNKNOWN_TIME, CHAIN, 0, 0, 0, named, 0, verified, Optional.empty()));
    }
  }

  private long[] businesses() {
    Population population = new Population(known);
    IntStream.range(0, known.size()).forEach(population::placeOf);
    Branches branches = new Branches(population);
    return IntStream.range(0, SHOPS).mapToLong(branches::businessOf).toArray();
  }

  @Test
  void shopsThatAreEachVerifiedAndNamedAreBranchesOfOneBusiness() {
    add(SHOPS, 100, Verified.YES);
    add(2, 0, Verified.NO);

    assertThat(businesses()).containsOnly(CHAIN);
  }

  @Test
  void notWhereOthersHaveTheirMailAtTheSameDomain() {
    add(SHOPS, 100, Verified.YES);
    add(5, 0, Verified.YES);

    assertThat(businesses()).containsOnly(0);
  }

  @Test
  void norIsWhoIsNotVerifiedOrNamesNothing() {
    add(SHOPS / 2, 100, Verified.NO);
    add(SHOPS / 2, 0, Verified.YES);
    add(100, 200, Verified.YES);

    assertThat(businesses()).containsOnly(0);
  }
}
