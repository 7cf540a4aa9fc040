package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.List;
import java.util.stream.Stream;

/** Continuous integration: one account from thousands of cloud addresses, as commits come. */
public final class ContinuousIntegration implements Cohort {

  @Override
  public String population() {
    return "continuous-integration";
  }

  @Override
  public int alone() {
    return 20;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Businesses.company(world, own);
          List<String> runners =
              Stream.generate(() -> Networks.hosting(own)).limit(own.between(300, 1500)).toList();
          Speaker project = new Speaker(List.of(world.lexicon().topic("backend")), 8, 0.7, own);
          return new Crowd.One(
              identity,
              new Habits(
                  HumanDays.office(own.logNormal(25, 0.8), identity.country().offset(), own),
                  new Pace(own.logNormal(3, 0.5), 2500, 0.8),
                  new Whereabouts.Exits(runners, List.of(Clients.library(own))),
                  Setup.program(world, own),
                  new ProgramVoice(
                      world.lexicon().work(), "", "[]", "commit-check", "commit-check", project),
                  identity.created(),
                  world.end()));
        });
  }
}
