package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Mail;
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
import io.stillwatch.laboratory.wording.Topic;
import java.util.List;

/** University groups that have synthetic data written: one network, one domain, similar prompts. */
public final class UniversityLaboratories implements Cohort {

  @Override
  public String population() {
    return "university-laboratory";
  }

  @Override
  public int alone() {
    return 30;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 5, 0.5, chance, (size, group) -> chair(world, size, group));
  }

  private List<Member> chair(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = "cs." + head.email().substring(head.email().indexOf('@') + 1);
    String block = Networks.block(head.country(), group);
    Topic topic = group.pick(world.lexicon().topics());
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity identity =
              Identity.person(world, head.country(), own)
                  .mailedAt(Mail.at(domain, own))
                  .paidBy(head.payment())
                  .of(head.org(), true);
          Speaker author =
              new Speaker(List.of(topic, own.pick(world.lexicon().topics())), 10, 0.4, own);
          return new Crowd.One(
              identity,
              new Habits(
                  HumanDays.draw(own.logNormal(3, 1), head.country().offset(), own),
                  new Pace(own.logNormal(12, 0.7), 5000, 0.8),
                  new Whereabouts.Places(
                      List.of(Networks.within(block, own)), List.of(Clients.library(own))),
                  Setup.program(world, own),
                  new ProgramVoice(
                      world.lexicon().work(), "", "[]", "synthesis", "synthesis", author),
                  identity.created(),
                  world.end()));
        });
  }
}
