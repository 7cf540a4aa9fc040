package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Clockwork;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.World;
import java.util.List;

/**
 * Batch customers: old enterprise accounts that put documents of their own through one frame by
 * night.
 */
public final class BatchCustomers implements Cohort {

  @Override
  public String population() {
    return "batch";
  }

  @Override
  public int alone() {
    return 8;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity company = Businesses.company(world, own).on("enterprise");
          Identity identity =
              company.opened(Math.min(company.created(), world.start() - 300 * 86_400_000L));
          Habits usual = Businesses.habits(world, identity, 1, own);
          long night = own.below(20) * 3_600_000L;
          return new Crowd.One(
              identity,
              new Habits(
                  new Clockwork(86_400_000L, night, 600_000),
                  new Pace(own.logNormal(150, 0.3), 900, 0.4),
                  usual.whereabouts(),
                  usual.setup(),
                  usual.voice(),
                  identity.created(),
                  world.end()));
        });
  }
}
