package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Clockwork;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.TenantsVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Resellers: one account under contract with hundreds of tenants, all languages, all hours. */
public final class Resellers implements Cohort {

  @Override
  public String population() {
    return "reseller";
  }

  @Override
  public int alone() {
    return 2;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Businesses.company(world, own).on("enterprise");
          List<Voice> people = new ArrayList<>();
          List<String> names = new ArrayList<>();
          boolean named = own.happens(0.7);
          for (int i = 0; i < 500; i++) {
            Country country = Networks.country(own);
            people.add(
                own.happens(0.5)
                    ? Voices.foreign(world, country.language(), own)
                    : Voices.person(world, own));
            if (named) {
              names.add("u_" + own.token(9));
            }
          }
          List<String> exits =
              Stream.generate(() -> Networks.hosting(own)).limit(own.between(2, 8)).toList();
          return new Crowd.One(
              identity,
              new Habits(
                  new Clockwork(own.between(3, 9) * 60_000L, own.below(60_000L), 119_000),
                  new Pace(own.logNormal(3, 0.4), 30_000, 1),
                  new Whereabouts.Exits(exits, List.of(Clients.library(own))),
                  Setup.program(world, own),
                  new TenantsVoice(people, names),
                  identity.created(),
                  world.end()));
        });
  }
}
