package io.stillwatch.laboratory.population.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Run;
import io.stillwatch.laboratory.population.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CohortsTest {
  private static final World WORLD =
      World.of("2026-04-20", 12, 1, Optional.empty(), Optional.empty(), 1);

  @Test
  void everyCohortDrawsAsManyAccountsAsAskedAndAllOfItsOwnName() {
    for (Cohort cohort : Cohorts.all()) {
      List<Member> members = cohort.members(WORLD, 13, Chance.seeded(1));

      assertThat(members).as(cohort.population()).hasSize(13);
      assertThat(members)
          .allMatch(member -> member.population().equals(cohort.population()))
          .allMatch(member -> member.campaign().isEmpty())
          .extracting(member -> member.identity().account())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void cohortNamesAreWordsForTheCommandLine() {
    assertThat(Cohorts.all())
        .extracting(Cohort::population)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z-]+"));
  }

  @Test
  void seatsOfOneCompanyShareDomainAndInvoice() {
    List<Member> seats = Company.seats("company-seats", WORLD, 9, 0, Chance.seeded(2));

    assertThat(seats.stream().map(seat -> seat.identity().payment()).distinct()).hasSize(1);
    assertThat(seats.stream().map(seat -> seat.identity().email().replaceAll(".*@", "")).distinct())
        .hasSize(1);
  }

  @Test
  void theVolumeOfOrdinaryPeopleHasAWideTail() {
    List<Member> people = Cohorts.named("ordinary").members(WORLD, 400, Chance.seeded(3));
    Run.all(WORLD, people, draft -> {}, Progress.NONE);

    double mean = people.stream().mapToInt(Member::exchanges).average().orElse(0);
    double variance =
        people.stream().mapToDouble(person -> Math.pow(person.exchanges() - mean, 2)).sum() / 399;
    assertThat(variance / mean).isGreaterThan(25);
  }
}
