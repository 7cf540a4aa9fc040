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

/** Families, agencies and prepaid cards: a card in common, and each a life of their own. */
public final class SharedCards implements Cohort {

  @Override
  public String population() {
    return "shared-cards";
  }

  @Override
  public int alone() {
    return 300;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 3.5, 0.6, chance, (size, group) -> holders(world, size, group));
  }

  private List<Member> holders(World world, int size, Chance group) {
    String card = Identity.card(group);
    Country country = Networks.country(group);
    boolean together = group.happens(0.6);
    List<String> home = List.of(Networks.home(country, group), Networks.home(country, group));
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity person =
              (together ? Identity.person(world, country, own) : Identity.person(world, own))
                  .paidBy(card);
          Identity identity = together ? person.openedFrom(home.get(0)) : person;
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          Whereabouts places =
              together
                  ? new Whereabouts.Places(home, List.of(Clients.browser(own)))
                  : usual.whereabouts();
          return new Crowd.One(
              identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  places,
                  usual.setup(),
                  usual.voice(),
                  identity.created(),
                  world.end()));
        });
  }
}
