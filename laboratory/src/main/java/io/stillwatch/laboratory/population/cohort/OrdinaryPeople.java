package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Country;
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
import io.stillwatch.laboratory.population.voice.Voices;
import java.util.ArrayList;
import java.util.List;

/** People with topics, hours, places and volumes of their own. */
public final class OrdinaryPeople implements Cohort {

  @Override
  public String population() {
    return "ordinary";
  }

  @Override
  public int alone() {
    return 3000;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      Chance own = chance.of(i);
      Country country = Networks.country(own);
      Identity identity = Identity.person(world, country, own);
      members.add(Member.honest(identity, population(), habits(world, identity, own), world, own));
    }
    return members;
  }

  /** A person's habits. */
  static Habits habits(World world, Identity identity, Chance own) {
    Country country = identity.country();
    return new Habits(
        HumanDays.draw(own.logNormal(0.9, 1.1), country.offset(), own),
        Pace.person(own),
        Whereabouts.person(country, own),
        Setup.person(world, own),
        Voices.person(world, own),
        identity.created(),
        world.end());
  }
}
