package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.QuotingVoice;
import java.util.List;

/** People who paste answers that were published into prompts of their own. */
public final class PublicTranscripts implements Cohort {

  @Override
  public String population() {
    return "public-transcript";
  }

  @Override
  public int alone() {
    return 150;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    QuotingVoice.Shelf published = new QuotingVoice.Shelf(25);
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits usual = OrdinaryPeople.habits(world, identity, own);
          String frame =
              own.pick(
                  new String[] {
                    "Somebody posted this answer, is it right?",
                    "From a forum:",
                    "vs this one:",
                    "I found this transcript, explain:"
                  });
          return new Crowd.One(
              identity,
              new Habits(
                  usual.rhythm(),
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  new QuotingVoice(usual.voice(), frame, 0.1 + 0.2 * own.unit(), published),
                  identity.created(),
                  world.end()));
        });
  }
}
