package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.MixedVoice;
import io.stillwatch.laboratory.population.voice.PersonVoice;
import io.stillwatch.laboratory.population.voice.ProgramVoice;
import io.stillwatch.laboratory.population.voice.TemplateVoice;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;

/** Teachers and auditors who ask for the reasoning: the same request at the end, at human rates. */
public final class ReasoningTeachers implements Cohort {

  @Override
  public String population() {
    return "explain-reasoning";
  }

  @Override
  public int alone() {
    return 150;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    Speaker author = new Speaker(world.lexicon().topics(), 9, 0, chance);
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      requests.add(Crowd.said(world.lexicon().work(), "manner", author, chance));
    }
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          Speaker teacher = new Speaker(PersonVoice.topics(world.lexicon(), own), 6, 0.6, own);
          Voice lesson =
              new TemplateVoice(
                  List.of(requests.get(own.early(4))),
                  0,
                  new ProgramVoice(
                      world.lexicon().work(), "", "[]", "teaching", "teaching", teacher),
                  true);
          return new Crowd.One(
              identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  new MixedVoice(lesson, usual.voice(), 0.4 * own.unit()),
                  identity.created(),
                  world.end()));
        });
  }
}
