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
import java.time.Instant;
import java.util.List;

/** Researchers who probe the model in series, known to the provider. */
public final class SafetyResearchers implements Cohort {

  @Override
  public String population() {
    return "safety-research";
  }

  @Override
  public int alone() {
    return 20;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 3, 0.5, chance, (size, group) -> institute(world, size, group));
  }

  private List<Member> institute(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    String scope =
        "{\"purpose\":\"safety research\",\"until\":\""
            + Instant.ofEpochMilli(world.end() + 200 * 86_400_000L)
            + "\",\"models\":[],\"exchanges\":200000}";
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
                  .of(head.org(), true)
                  .within(scope);
          Speaker author = new Speaker(world.lexicon().topics(), 8, 0.3, own);
          return new Crowd.One(
              identity,
              new Habits(
                  HumanDays.office(own.logNormal(3, 0.9), head.country().offset(), own),
                  new Pace(own.logNormal(15, 0.6), 4000, 0.8),
                  new Whereabouts.Places(
                      List.of(Networks.hosting(own)), List.of(Clients.library(own))),
                  Setup.program(world, own),
                  new ProgramVoice(world.lexicon().work(), "", "[]", "safety", "safety", author),
                  identity.created(),
                  world.end()));
        });
  }
}
