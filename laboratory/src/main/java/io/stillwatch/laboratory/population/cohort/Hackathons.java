package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import java.util.List;

/** Hackathons: a burst of sign-ups at one place on one coupon, used for all sorts of things. */
public final class Hackathons implements Cohort {

  @Override
  public String population() {
    return "hackathon";
  }

  @Override
  public int alone() {
    return 120;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 60, 0.4, chance, (size, group) -> event(world, size, group));
  }

  private List<Member> event(World world, int size, Chance group) {
    Country country = Networks.country(group);
    String venue = Networks.home(country, group);
    String coupon = Identity.card(group);
    long opening =
        world.start() + group.below(Math.max(1, world.days() - 3)) * 86_400_000L + 32_000_000L;
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity identity =
              Identity.person(world, country, own)
                  .openedFrom(venue)
                  .paidBy(coupon)
                  .opened(opening - own.below(10_000_000L));
          Habits usual =
              own.happens(0.5)
                  ? Developers.habits(world, identity, own)
                  : OrdinaryPeople.habits(world, identity, own);
          Habits here =
              new Habits(
                  HumanDays.draw(own.logNormal(4, 0.9), country.offset(), own),
                  usual.pace(),
                  new Whereabouts.Places(List.of(venue), List.of(Clients.library(own))),
                  usual.setup(),
                  usual.voice(),
                  opening,
                  opening + 230_000_000L);
          return new Crowd.One(identity, here);
        });
  }
}
