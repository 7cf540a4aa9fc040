package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.BothRhythms;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Occasions;
import io.stillwatch.laboratory.population.Rhythm;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.OnceVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;

/** People who try a text that goes round: once each, over days, otherwise themselves. */
public final class ViralPrompts implements Cohort {

  @Override
  public String population() {
    return "viral-prompt";
  }

  @Override
  public int alone() {
    return 600;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<String> texts = new ArrayList<>();
    Speaker wit = new Speaker(world.lexicon().topics(), 5, 0, chance);
    for (int i = 0; i < 3; i++) {
      texts.add(
          Voices.template(world, wit, chance)
              + ' '
              + Crowd.said(world.lexicon().people(), "ask", wit, chance));
    }
    long spark = world.start() + (long) (chance.unit() * 0.5 * world.days() * 86_400_000L);
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          long met = spark + (long) (own.logNormal(1.2, 1.1) * 86_400_000L);
          String text = texts.get(own.early(texts.size()));
          Rhythm rhythm =
              new BothRhythms(
                  usual.rhythm(), new Occasions(new long[] {met + own.below(86_400_000L)}), met);
          return new Crowd.One(
              identity,
              new Habits(
                  rhythm,
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  new OnceVoice(usual.voice(), text, met),
                  identity.created(),
                  world.end()));
        });
  }
}
