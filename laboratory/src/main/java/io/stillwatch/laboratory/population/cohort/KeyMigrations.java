package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Organisations that change keys: full speed on the first day, as an older sibling falls silent.
 */
public final class KeyMigrations implements Cohort {

  @Override
  public String population() {
    return "key-migration";
  }

  @Override
  public int alone() {
    return 20;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.groups(accounts, 2, 0.01, chance, (size, group) -> pair(world, size, group));
  }

  private List<Member> pair(World world, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    Habits usual = Businesses.habits(world, head, 4, group);
    long change = world.start() + (long) ((0.2 + 0.6 * group.unit()) * world.days() * 86_400_000L);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Chance own = group.of(i);
      boolean younger = i % 2 == 1;
      Identity identity =
          Identity.person(world, head.country(), own)
              .mailedAt(Mail.at(domain, own))
              .paidBy(head.payment())
              .of(head.org(), head.verified())
              .opened(younger ? change - 3_600_000L : head.created());
      Habits habits =
          new Habits(
              usual.rhythm(),
              usual.pace(),
              usual.whereabouts(),
              usual.setup(),
              usual.voice(),
              younger ? change : identity.created(),
              younger ? world.end() : change);
      members.add(Member.honest(identity, population(), habits, world, own));
    }
    return members;
  }
}
