package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import java.util.List;

/** Companies with seats: one domain, one invoice, one or two addresses, people at work. */
public final class CompanySeats implements Cohort {

  @Override
  public String population() {
    return "company-seats";
  }

  @Override
  public int alone() {
    return 200;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(
        accounts,
        25,
        0.9,
        chance,
        (size, group) -> Company.seats(population(), world, size, 0, group));
  }
}
