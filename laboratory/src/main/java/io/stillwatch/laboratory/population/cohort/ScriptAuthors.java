package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.EvenDays;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Rhythm;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.MixedVoice;
import io.stillwatch.laboratory.population.voice.PersonVoice;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.population.voice.TemplateVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.List;
import java.util.stream.Stream;

/**
 * People with a script of their own on the bare API: a frame, settings and tasks that nobody else
 * has, many of them what a harvest asks for too.
 */
public final class ScriptAuthors implements Cohort {
  private static final String[] RULES = {
    "task-software", "task-software", "task-agentic", "task-planning", "task-mathematics",
    "task-tool", "document", "synthesis", "teaching", "commit-check"
  };
  private static final String[] FRAMES = {"frame-open", "frame-close", "rules", "business-system"};

  @Override
  public String population() {
    return "script-author";
  }

  @Override
  public int alone() {
    return 600;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits habits =
              new Habits(
                  rhythm(world, identity, own),
                  new Pace(own.logNormal(2.5, 0.8), own.logNormal(6000, 1), 0.9),
                  whereabouts(identity, own),
                  Setup.program(world, own),
                  voice(world, own),
                  identity.created(),
                  world.end());
          return new Crowd.One(identity, habits);
        });
  }

  private static Rhythm rhythm(World world, Identity identity, Chance own) {
    double sessions = own.logNormal(1.6, 1.1);
    Rhythm made =
        own.happens(0.2)
            ? new EvenDays(sessions)
            : HumanDays.draw(sessions, identity.country().offset(), own);
    return world.program(sessions, made, own);
  }

  /** At home, on a server, or on a platform that sends each request from elsewhere. */
  private static Whereabouts whereabouts(Identity identity, Chance own) {
    List<Client> client = List.of(Clients.library(own));
    if (own.happens(0.25)) {
      List<String> exits =
          Stream.generate(() -> Networks.hosting(own)).limit(own.between(5, 60)).toList();
      return new Whereabouts.Exits(exits, client);
    }
    String home = Networks.home(identity.country(), own);
    return new Whereabouts.Places(
        own.happens(0.4) ? List.of(Networks.hosting(own), home) : List.of(home), client);
  }

  private static Voice voice(World world, Chance own) {
    Speaker author =
        new Speaker(
            PersonVoice.topics(world.lexicon(), own),
            own.between(3, 12),
            0.2 + 0.6 * own.unit(),
            own);
    String frame = Crowd.said(world.lexicon().work(), own.pick(FRAMES), author, own);
    boolean inSystem = own.happens(0.5);
    Voice task =
        new ProgramVoice(
            world.lexicon().work(),
            inSystem ? frame : "",
            "[]",
            own.pick(RULES),
            own.pick(RULES),
            author);
    Voice framed = inSystem ? task : new TemplateVoice(List.of(frame), 0, task, true);
    return new MixedVoice(framed, Voices.person(world, own), 0.3 * own.unit());
  }
}
