package io.stillwatch.judge;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;

/**
 * How much the accounts of a group differ in the days on which they work, while each of them is
 * there. Whoever feeds a pool starts, slows and pauses all of it at once; people are busy on days
 * of their own. For every day the rate of the accounts that are there is taken; an account is
 * expected to follow it from its own first exchange to its last, so that accounts which come and go
 * do not differ by that. The rest is as for all {@link Variety}. Cost: linear in the accounts and
 * the days.
 */
final class Calendar {
  private static final int DAYS = AccountProfile.DAYS_KEPT;

  private final int latest;
  private final double[] rates = new double[DAYS];

  private Calendar(Population population, int[] members) {
    int day = Integer.MIN_VALUE;
    for (int member : members) {
      day =
          Math.max(day, (int) Math.floorDiv(population.profile(member).last(), AccountProfile.DAY));
    }
    latest = day;
    double[] present = new double[DAYS];
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      int oldest = oldest(profile);
      for (int back = newest(profile); back <= oldest; back++) {
        rates[back] += profile.day(latest - back);
        present[back] += present(profile, latest - back);
      }
    }
    for (int back = 0; back < DAYS; back++) {
      rates[back] = present[back] > 0 ? rates[back] / present[back] : 0;
    }
  }

  /** Between-account variance of the days over the variance within; nothing of logs of two days. */
  static Variety.Estimate variety(Population population, int[] members) {
    Calendar calendar = new Calendar(population, members);
    double days = 0;
    for (int member : members) {
      days += calendar.days(population.profile(member));
    }
    double freedom = days / members.length - 1;
    return freedom < 1
        ? Variety.Estimate.NONE
        : Variety.excess(
            population, members, calendar::distance, AccountProfile::openings, freedom);
  }

  /** The part of a day in which an account was there, 0 to 1. */
  private static double present(AccountProfile profile, int day) {
    double begin = day * (double) AccountProfile.DAY;
    double from = Math.max(begin, profile.first());
    double to = Math.min(begin + AccountProfile.DAY, profile.last());
    return Math.max(0, (to - from) / AccountProfile.DAY);
  }

  /** How many days back the account was there for the last time. */
  private int newest(AccountProfile profile) {
    return latest - (int) Math.floorDiv(profile.last(), AccountProfile.DAY);
  }

  /** How many of the days kept back it was there for the first time. */
  private int oldest(AccountProfile profile) {
    return (int) Math.min(DAYS - 1, latest - Math.floorDiv(profile.first(), AccountProfile.DAY));
  }

  /** What an account would do on a day at the group's rate. */
  private double expected(AccountProfile profile, int back) {
    return rates[back] * present(profile, latest - back);
  }

  /** On how many days with anything to be expected the account was there. */
  private int days(AccountProfile profile) {
    int days = 0;
    int oldest = oldest(profile);
    for (int back = newest(profile); back <= oldest; back++) {
      days += expected(profile, back) > 0 ? 1 : 0;
    }
    return days;
  }

  /**
   * The squared distance from what is expected, in units of what chance gives; -1 if it cannot say.
   */
  private double distance(AccountProfile profile) {
    int newest = newest(profile);
    int oldest = oldest(profile);
    double[] expected = new double[DAYS];
    double total = 0;
    double counted = 0;
    int days = 0;
    for (int back = newest; back <= oldest; back++) {
      expected[back] = expected(profile, back);
      if (expected[back] > 0) {
        total += expected[back];
        counted += profile.day(latest - back);
        days++;
      }
    }
    if (counted < 2 || days < 2) {
      return -1;
    }
    double square = 0;
    double within = 1;
    for (int back = newest; back <= oldest; back++) {
      double share = expected[back] / total;
      double offset = (expected[back] > 0 ? profile.day(latest - back) : 0) - counted * share;
      square += offset * offset;
      within -= share * share;
    }
    return square / counted / Math.max(within, 1e-3);
  }
}
