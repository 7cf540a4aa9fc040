package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.Voices;
import java.util.List;

/** People who write in other languages than English. */
public final class ForeignCrowds implements Cohort {

  @Override
  public String population() {
    return "non-english";
  }

  @Override
  public int alone() {
    return 500;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<Country> countries =
        Country.ALL.stream().filter(country -> !country.language().equals("en")).toList();
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Country country = own.pick(countries);
          Identity identity = Identity.person(world, country, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          return new Crowd.One(
              identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  Voices.foreign(world, country.language(), own),
                  identity.created(),
                  world.end()));
        });
  }
}
