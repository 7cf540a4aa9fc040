package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
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
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;

/** Developers with a coding agent: one public system prompt, long conversations, machine pace. */
public final class Developers implements Cohort {
  private static final String TOOLS =
      "[\"read_file\",\"write_file\",\"run_command\",\"search\",\"list_files\",\"apply_patch\"]";
  private static final List<String> SUBJECTS =
      List.of(
          "webdev",
          "backend",
          "data engineering",
          "systems",
          "mobile",
          "cloud",
          "security",
          "machine learning");

  @Override
  public String population() {
    return "developer";
  }

  @Override
  public int alone() {
    return 1500;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      Chance own = chance.of(i);
      Identity identity = Identity.person(world, own);
      members.add(Member.honest(identity, population(), habits(world, identity, own), world, own));
    }
    return members;
  }

  static Habits habits(World world, Identity identity, Chance own) {
    List<String> homes =
        java.util.stream.Stream.generate(() -> Networks.home(identity.country(), own))
            .limit(own.between(1, 3))
            .toList();
    return new Habits(
        HumanDays.draw(own.logNormal(0.45, 1.2), identity.country().offset(), own),
        new Pace(own.logNormal(11, 0.6), own.logNormal(10_000, 0.4), 1.2),
        new Whereabouts.Places(homes, List.of(Clients.agent(own))),
        Setup.agent(world, own),
        voice(world.lexicon(), own),
        identity.created(),
        world.end());
  }

  static ProgramVoice voice(Lexicon lexicon, Chance own) {
    Speaker speaker =
        new Speaker(
            List.of(lexicon.topic(own.pick(SUBJECTS)), lexicon.topic(own.pick(SUBJECTS))),
            6,
            0.6,
            own);
    Chance shared = Chance.seeded(7);
    StringBuilder system = new StringBuilder();
    lexicon.work().say(own.happens(0.65) ? "agent-system" : "helm-system", speaker, shared, system);
    return new ProgramVoice(
        lexicon.work(), system.toString(), TOOLS, "agent-start", "agent-step", speaker);
  }
}
