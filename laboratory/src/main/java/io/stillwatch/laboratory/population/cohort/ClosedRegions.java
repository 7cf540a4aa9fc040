package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
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

/**
 * People where the service is not offered: relays, bought cards, accounts under another country.
 */
public final class ClosedRegions implements Cohort {

  @Override
  public String population() {
    return "closed-region";
  }

  @Override
  public int alone() {
    return 300;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 120, 0.6, chance, (size, group) -> customers(world, size, group));
  }

  /** Customers of one relay, which also sells top-ups. */
  private List<Member> customers(World world, int size, Chance group) {
    String language = group.pick(new String[] {"zh", "zh", "ru"});
    int offset = language.equals("zh") ? 8 : 3;
    List<String> exits =
        Stream.generate(
                () ->
                    group.happens(0.5)
                        ? Networks.hosting(group)
                        : Networks.home(Networks.country(group), group))
            .limit(group.between(10, 60))
            .toList();
    List<String> cards = Stream.generate(() -> Identity.card(group)).limit(1 + size / 5).toList();
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity identity =
              Identity.person(world, own)
                  .paidBy(own.happens(0.6) ? own.pick(cards) : Identity.card(own))
                  .openedFrom(own.pick(exits));
          int people = own.geometric(1.6);
          List<Voice> voices = new ArrayList<>();
          for (int i = 0; i < people; i++) {
            voices.add(
                own.happens(0.75)
                    ? Voices.foreign(world, language, own)
                    : Voices.person(world, own));
          }
          Client client = own.happens(0.4) ? Clients.library(own) : Clients.browser(own);
          return new Crowd.One(
              identity,
              new Habits(
                  HumanDays.draw(people * own.logNormal(1, 1.1), offset, own),
                  Pace.person(own),
                  new Whereabouts.Exits(exits, List.of(client)),
                  Setup.person(world, own),
                  new TenantsVoice(voices, List.of()),
                  identity.created(),
                  world.end()));
        });
  }
}
