package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Clockwork;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Rhythm;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.wording.Names;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * Companies with one integration each: a frame and documents of their own, from a clock or a queue.
 */
public final class Businesses implements Cohort {

  @Override
  public String population() {
    return "business";
  }

  @Override
  public int alone() {
    return 400;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      Chance own = chance.of(i);
      Identity identity = company(world, own);
      members.add(
          Member.honest(identity, population(), habits(world, identity, 1, own), world, own));
    }
    return members;
  }

  static Identity company(World world, Chance own) {
    Country country = Networks.country(own);
    return Identity.person(world, country, own)
        .mailedAt(Mail.at(Mail.domain(own), own))
        .of(
            Names.name(own) + own.pick(new String[] {" Ltd", " GmbH", " Inc", " SA", " Labs"}),
            own.happens(0.8))
        .on(own.happens(0.4) ? "enterprise" : "pay_as_you_go");
  }

  private static Rhythm office(World world, double sessions, Identity identity, Chance own) {
    HumanDays made = HumanDays.office(sessions, identity.country().offset(), own);
    return world.program(sessions, made, own);
  }

  static Habits habits(World world, Identity identity, double volume, Chance own) {
    Topic topic = own.pick(world.lexicon().topics());
    Speaker clerk = new Speaker(List.of(topic), 12, 0.2, own);
    StringBuilder system = new StringBuilder();
    world.lexicon().work().say("business-system", clerk, own, system);
    Rhythm rhythm =
        own.happens(0.4)
            ? new Clockwork(own.between(1, 12) * 1_800_000L, own.between(0, 1799) * 1000L, 4000)
            : office(world, volume * own.logNormal(2, 1.2), identity, own);
    return new Habits(
        rhythm,
        new Pace(own.logNormal(3, 0.8), own.logNormal(3000, 1), 0.7),
        new Whereabouts.Places(
            List.of(Networks.hosting(own), Networks.hosting(own)), List.of(Clients.library(own))),
        Setup.program(world, own),
        new ProgramVoice(
            world.lexicon().work(), system.toString(), "[]", "document", "document", clerk),
        identity.created(),
        world.end());
  }
}
