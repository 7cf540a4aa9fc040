package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.MixedVoice;
import io.stillwatch.laboratory.population.voice.TemplateVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;

/** People who begin with a prompt from a marketplace and go on in their own words. */
public final class PromptMarketplaces implements Cohort {

  @Override
  public String population() {
    return "prompt-marketplace";
  }

  @Override
  public int alone() {
    return 400;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    Speaker seller = new Speaker(world.lexicon().topics(), 9, 0, chance);
    List<String> templates = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      templates.add(Voices.template(world, seller, chance));
    }
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          int favourite = own.early(templates.size());
          Voice bought =
              new TemplateVoice(
                  List.of(templates.get(favourite)), 0.02, usual.voice(), own.happens(0.7));
          return new Crowd.One(
              identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  new MixedVoice(usual.voice(), bought, 0.2 + 0.7 * own.unit()),
                  identity.created(),
                  world.end()));
        });
  }
}
