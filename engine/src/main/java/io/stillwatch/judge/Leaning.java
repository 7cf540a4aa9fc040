package io.stillwatch.judge;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.Arrays;

/**
 * Which way a group leans as a whole: what it asks for, how it changes addresses, when it was
 * signed up.
 */
final class Leaning {
  private static final long UNKNOWN = Long.MIN_VALUE;

  private Leaning() {}

  /**
   * Mean worth of what is asked for to who trains a student, from 0 to 1; each account counts
   * alike.
   */
  static double training(Population population, int[] members) {
    double sum = 0;
    for (int member : members) {
      sum += population.profile(member).training();
    }
    return sum / members.length;
  }

  /**
   * Share of exchanges that would serve a step of a distillation pipeline; each account counts
   * alike.
   */
  static double pipeline(Population population, int[] members) {
    double sum = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      sum += 1 - profile.stage(Stage.ORDINARY_USE) / (double) Math.max(1, profile.exchanges());
    }
    return sum / members.length;
  }

  /**
   * How concentrated the group is on few capabilities: the sum of squared shares, from 1/14 to 1.
   */
  static double concentration(Population population, int[] members) {
    double[] shares = new double[Capability.values().length];
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      for (Capability capability : Capability.values()) {
        shares[capability.ordinal()] +=
            profile.capability(capability) / (double) Math.max(1, profile.exchanges());
      }
    }
    double sum = 0;
    for (double share : shares) {
      sum += share * share;
    }
    return sum / ((double) members.length * members.length);
  }

  /** Mean logarithm of addresses for each exchange: 0 where every exchange has its own. */
  static double churn(Population population, int[] members) {
    double sum = 0;
    int counted = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      if (profile.addresses().size() > 0 && profile.exchanges() >= 4) {
        sum += Math.log(profile.addresses().distinct() / profile.exchanges());
        counted++;
      }
    }
    return counted < 4 ? Double.NaN : sum / counted;
  }

  /**
   * How far the days on which the group's accounts were opened differ from those of the log's
   * accounts: the squared Hellinger distance, 0 to 1, of weekly bins. NaN where it is not logged.
   */
  static double signups(Population population, int[] members, Long2DoubleMap usual) {
    long[] weeks = new long[members.length];
    int counted = 0;
    for (int member : members) {
      long week = signupWeek(population, member);
      if (week != UNKNOWN) {
        weeks[counted++] = week;
      }
    }
    if (counted == 0 || usual.isEmpty()) {
      return Double.NaN;
    }
    Arrays.sort(weeks, 0, counted);
    double affinity = 0;
    for (int from = 0, to = 0; from < counted; from = to) {
      while (to < counted && weeks[to] == weeks[from]) {
        to++;
      }
      affinity += Math.sqrt((to - from) / (double) counted * usual.get(weeks[from]));
    }
    return 1 - Math.min(1, affinity);
  }

  /** The share of the log's accounts opened in each week since 1970. */
  static Long2DoubleMap signupWeeks(Population population) {
    Long2DoubleOpenHashMap weeks = new Long2DoubleOpenHashMap();
    int counted = 0;
    for (int account = 0; account < population.size(); account++) {
      long week = signupWeek(population, account);
      if (week != UNKNOWN) {
        weeks.addTo(week, 1);
        counted++;
      }
    }
    double total = Math.max(1, counted);
    weeks.replaceAll((week, count) -> count / total);
    return weeks;
  }

  private static long signupWeek(Population population, int account) {
    long created = population.traits(account).created();
    return created == Account.UNKNOWN_TIME
        ? UNKNOWN
        : Math.floorDiv(created, 7 * AccountProfile.DAY);
  }
}
