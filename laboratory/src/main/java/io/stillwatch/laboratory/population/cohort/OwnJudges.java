package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.QuotingVoice;
import java.util.List;

/**
 * Organisations that have their own answers graded by the model: rubric and replay within one
 * house.
 */
public final class OwnJudges implements Cohort {

  @Override
  public String population() {
    return "own-judge";
  }

  @Override
  public int alone() {
    return 40;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 3, 0.5, chance, (size, group) -> house(world, size, group));
  }

  private List<Member> house(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    QuotingVoice.Shelf shelf = new QuotingVoice.Shelf(300);
    Habits usual = Businesses.habits(world, head, 3, group);
    String rubric =
        "Grade the answer below from 1 to 5 for "
            + group.pick(new String[] {"tone", "accuracy", "brevity", "policy"})
            + ". Return JSON.";
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          Identity identity =
              Identity.person(world, head.country(), own)
                  .mailedAt(Mail.at(domain, own))
                  .paidBy(head.payment())
                  .of(head.org(), head.verified())
                  .opened(head.created() + own.below(90 * 86_400_000L));
          return new Crowd.One(
              identity,
              new Habits(
                  HumanDays.office(own.logNormal(5, 0.8), head.country().offset(), own),
                  usual.pace(),
                  usual.whereabouts(),
                  usual.setup(),
                  new QuotingVoice(usual.voice(), rubric, 0.5, shelf),
                  identity.created(),
                  world.end()));
        });
  }
}
