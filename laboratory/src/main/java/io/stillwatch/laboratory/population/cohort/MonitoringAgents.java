package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Clockwork;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.List;

/** Monitoring agents of one organisation: on the hour, all night, the same prompts. */
public final class MonitoringAgents implements Cohort {

  @Override
  public String population() {
    return "monitoring";
  }

  @Override
  public int alone() {
    return 60;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 12, 0.6, chance, (size, group) -> fleet(world, size, group));
  }

  private List<Member> fleet(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    List<String> places = List.of(Networks.hosting(group), Networks.hosting(group));
    Client client = Clients.library(group);
    Setup setup = Setup.program(world, group);
    long period = group.pick(new Long[] {900_000L, 1_800_000L, 3_600_000L, 3_600_000L});
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
                  .of(head.org(), head.verified())
                  .opened(head.created() + own.below(86_400_000L));
          Speaker service = new Speaker(List.of(own.pick(world.lexicon().topics())), 2, 0.9, own);
          return new Crowd.One(
              identity,
              new Habits(
                  new Clockwork(period, own.below(40_000L), 9000),
                  new Pace(1.1, 3000, 0.5),
                  new Whereabouts.Places(places, List.of(client)),
                  setup,
                  new ProgramVoice(world.lexicon().work(), "", "[]", "monitor", "monitor", service),
                  identity.created(),
                  world.end()));
        });
  }
}
