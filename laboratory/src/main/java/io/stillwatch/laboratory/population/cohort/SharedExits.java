package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import java.util.List;
import java.util.stream.Stream;

/** Strangers behind one carrier, VPN or relay: many accounts an address, nothing else in common. */
public final class SharedExits implements Cohort {

  @Override
  public String population() {
    return "shared-exits";
  }

  @Override
  public int alone() {
    return 400;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 90, 0.7, chance, (size, group) -> crowd(world, size, group));
  }

  private List<Member> crowd(World world, int size, Chance group) {
    Country country = Networks.country(group);
    boolean carrier = group.happens(0.6);
    List<String> exits =
        Stream.generate(() -> carrier ? Networks.home(country, group) : Networks.hosting(group))
            .limit(group.between(3, 25))
            .toList();
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity identity =
              carrier ? Identity.person(world, country, own) : Identity.person(world, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          Whereabouts behind =
              new Whereabouts.Exits(exits, List.of(Clients.browser(own), Clients.browser(own)));
          return new Crowd.One(
              own.happens(0.7) ? identity.openedFrom(own.pick(exits)) : identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  behind,
                  usual.setup(),
                  usual.voice(),
                  identity.created(),
                  world.end()));
        });
  }
}
