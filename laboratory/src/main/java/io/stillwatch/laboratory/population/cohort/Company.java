package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a company and the seats it pays for. Stateless. */
final class Company {
  private static final long DAY = 86_400_000L;

  private Company() {}

  /**
   * Seats of one company.
   *
   * @param within days within which they are all opened, or 0 if they came one by one over years
   */
  static List<Member> seats(String population, World world, int size, int within, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    List<String> gateways =
        Stream.generate(() -> Networks.home(head.country(), group))
            .limit(group.between(1, 3))
            .toList();
    Lexicon lexicon = world.lexicon();
    List<Topic> trade = List.of(group.pick(lexicon.topics()), group.pick(lexicon.topics()));
    long opening = world.start() + (long) (group.unit() * 0.6 * world.days() * DAY);
    return Crowd.of(
        population,
        world,
        size,
        group,
        own -> {
          Identity identity =
              Identity.person(world, head.country(), own)
                  .mailedAt(Mail.at(domain, own))
                  .paidBy(head.payment())
                  .of(head.org(), true)
                  .on("enterprise")
                  .openedFrom(own.pick(gateways));
          Identity seat =
              within > 0 ? identity.opened(opening + own.below(within * DAY)) : identity;
          return new Crowd.One(seat, habits(world, seat, gateways, trade, own));
        });
  }

  private static Habits habits(
      World world, Identity seat, List<String> gateways, List<Topic> trade, Chance own) {
    boolean developer = own.happens(0.3);
    Voice voice =
        developer
            ? Developers.voice(world.lexicon(), own)
            : Voices.person(
                world, List.of(own.pick(trade), own.pick(world.lexicon().topics())), own);
    List<Client> devices = List.of(developer ? Clients.agent(own) : Clients.browser(own));
    List<String> places = new ArrayList<>(gateways);
    if (own.happens(0.4)) {
      places.add(Networks.home(seat.country(), own));
    }
    return new Habits(
        HumanDays.office(own.logNormal(1.2, 1), seat.country().offset(), own),
        developer ? new Pace(8, 12_000, 1.1) : Pace.person(own),
        new Whereabouts.Places(places, devices),
        developer ? Setup.agent(world, own) : Setup.person(world, own),
        voice,
        seat.created(),
        world.end());
  }
}
