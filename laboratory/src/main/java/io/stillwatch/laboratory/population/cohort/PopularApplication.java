package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
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
import io.stillwatch.laboratory.wording.Names;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * An application whose users bring their own key: one system prompt and tool schema on all of them.
 */
public final class PopularApplication implements Cohort {

  @Override
  public String population() {
    return "popular-application";
  }

  @Override
  public int alone() {
    return 3000;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    Topic topic = chance.pick(world.lexicon().topics());
    Speaker maker = new Speaker(List.of(topic), 3, 1, chance);
    StringBuilder system = new StringBuilder();
    world.lexicon().work().say("app-system", maker, chance, system);
    String tools = "[\"" + Names.identifier(chance) + "\",\"" + Names.identifier(chance) + "\"]";
    Setup setup = Setup.program(world, chance);
    List<Client> versions =
        java.util.stream.Stream.generate(() -> Clients.library(chance)).limit(4).toList();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      Chance own = chance.of(i);
      Identity identity = Identity.person(world, own);
      Speaker user = new Speaker(List.of(topic), 5, 0.3 + 0.6 * own.unit(), own);
      Habits habits =
          new Habits(
              HumanDays.draw(own.logNormal(0.7, 1.2), identity.country().offset(), own),
              new Pace(own.logNormal(2, 0.5), 60_000, 0.9),
              new Whereabouts.Roaming(
                  identity.country(), own.unit(), List.of(versions.get(own.early(4)))),
              setup,
              new ProgramVoice(
                  world.lexicon().work(),
                  system.toString(),
                  tools,
                  "application",
                  "app-words",
                  user),
              identity.created(),
              world.end());
      members.add(Member.honest(identity, population(), habits, world, own));
    }
    return members;
  }
}
