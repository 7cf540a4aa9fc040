package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import java.util.List;

/** A company that gives everybody a seat within one week. */
public final class CompanyRollOut implements Cohort {

  @Override
  public String population() {
    return "company-roll-out";
  }

  @Override
  public int alone() {
    return 500;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(
        accounts,
        400,
        0.5,
        chance,
        (size, group) ->
            Company.seats(population(), world, size, Math.clamp(world.days() / 3, 1, 7), group));
  }
}
