package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.wording.Grammar;
import io.stillwatch.laboratory.wording.Slots;
import java.util.ArrayList;
import java.util.List;

/** Makes accounts one by one, or group by group. Stateless. */
final class Crowd {

  private Crowd() {}

  /** An account's identity and use. */
  record One(Identity identity, Habits habits) {}

  /** Draws one account of many. */
  @FunctionalInterface
  interface Maker {
    One make(Chance own);
  }

  /** Draws one group of many. */
  @FunctionalInterface
  interface GroupMaker {
    List<Member> make(int accounts, Chance group);
  }

  static List<Member> of(String population, World world, int accounts, Chance chance, Maker maker) {
    List<Member> members = new ArrayList<>(accounts);
    for (int i = 0; i < accounts; i++) {
      Chance own = chance.of(i);
      One one = maker.make(own);
      members.add(Member.honest(one.identity(), population, one.habits(), world, own));
    }
    return members;
  }

  /** Divides accounts into groups whose sizes spread around a median. */
  static List<Member> groups(
      int accounts, double median, double sigma, Chance chance, GroupMaker maker) {
    List<Member> members = new ArrayList<>(accounts);
    for (int group = 0; members.size() < accounts; group++) {
      Chance own = chance.of("group").of(group);
      int size = (int) Math.max(1, Math.round(own.logNormal(median, sigma)));
      members.addAll(maker.make(Math.min(size, accounts - members.size()), own));
    }
    return members;
  }

  static String said(Grammar grammar, String rule, Slots slots, Chance chance) {
    StringBuilder out = new StringBuilder();
    grammar.say(rule, slots, chance, out);
    return out.toString();
  }
}
