package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.EvenDays;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.wording.Speaker;
import java.time.Instant;
import java.util.List;

/** Customers who distil under a registered scope: everything a campaign does, by permission. */
public final class AuthorisedDistillation implements Cohort {

  @Override
  public String population() {
    return "authorised";
  }

  @Override
  public int alone() {
    return 12;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 5, 0.5, chance, (size, group) -> licensee(world, size, group));
  }

  private List<Member> licensee(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    String scope =
        "{\"purpose\":\"distillation under licence\",\"until\":\""
            + Instant.ofEpochMilli(world.end() + 90 * 86_400_000L)
            + "\",\"models\":[],\"exchanges\":5000000}";
    Speaker author = new Speaker(world.lexicon().topics(), 30, 0, group);
    String frame = Crowd.said(world.lexicon().work(), "frame-open", author, group);
    Setup setup = Setup.program(world, group);
    List<String> places = List.of(Networks.hosting(group), Networks.hosting(group));
    Client client = Clients.library(group);
    double sessions = group.logNormal(60, 0.5);
    Voice voice =
        new ProgramVoice(
            world.lexicon().work(), frame, "[]", "task-software", "task-agentic", author);
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
          return new Crowd.One(
              identity,
              new Habits(
                  world.program(sessions, new EvenDays(sessions), own),
                  new Pace(2, 4000, 0.7),
                  new Whereabouts.Places(places, List.of(client)),
                  setup,
                  voice,
                  identity.created(),
                  world.end()));
        });
  }
}
