package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Occasions;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.MixedVoice;
import io.stillwatch.laboratory.population.voice.PersonVoice;
import io.stillwatch.laboratory.population.voice.TemplateVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Slots;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;

/** Classes and MOOCs: the same assignments on hundreds of accounts, all before one deadline. */
public final class Classes implements Cohort {

  @Override
  public String population() {
    return "class";
  }

  @Override
  public int alone() {
    return 400;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 180, 0.6, chance, (size, group) -> course(world, size, group));
  }

  private List<Member> course(World world, int size, Chance group) {
    Country country = Networks.country(group);
    String domain = "students." + Mail.domain(group);
    String campus = Networks.block(country, group);
    List<String> assignments = assignments(world, group);
    long deadline =
        world.end() - (long) (group.unit() * Math.max(1, world.days() - 4) * 86_400_000L);
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> student(world, country, domain, campus, assignments, deadline, own));
  }

  private static Crowd.One student(
      World world,
      Country country,
      String domain,
      String campus,
      List<String> assignments,
      long deadline,
      Chance own) {
    Identity identity =
        Identity.person(world, country, own).mailedAt(Mail.at(domain, own)).on("free");
    Voice voice =
        new MixedVoice(
            new TemplateVoice(assignments, 0.12 * own.unit(), Voices.person(world, own), false),
            Voices.person(world, own),
            0.5 * own.unit());
    Whereabouts places =
        new Whereabouts.Places(
            List.of(
                own.happens(0.5) ? campus + ".1" : Networks.home(country, own),
                Networks.home(country, own)),
            List.of(Clients.browser(own)));
    return new Crowd.One(
        identity.opened(Math.min(identity.created(), deadline - 9 * 86_400_000L)),
        new Habits(
            new Occasions(sittings(deadline, own)),
            Pace.person(own),
            places,
            Setup.person(world, own),
            voice,
            world.start(),
            world.end()));
  }

  /** More of them the nearer the deadline is. */
  private static long[] sittings(long deadline, Chance own) {
    long[] moments = new long[own.geometric(own.logNormal(5, 0.6))];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = deadline - (long) (Math.pow(own.unit(), 2.5) * 7 * 86_400_000L);
    }
    return moments;
  }

  private static List<String> assignments(World world, Chance group) {
    Speaker teacher = new Speaker(PersonVoice.topics(world.lexicon(), group), 4, 0.2, group);
    Slots slots =
        (slot, chance, out) -> {
          if (slot.equals("assigned")) {
            out.append("the ").append(group.pick(teacher.topic().qualities())).append(' ');
            teacher.fill("noun", chance, out);
          } else {
            teacher.fill(slot, chance, out);
          }
        };
    List<String> assignments = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      assignments.add(Crowd.said(world.lexicon().work(), "assignment", slots, group));
    }
    return assignments;
  }
}
