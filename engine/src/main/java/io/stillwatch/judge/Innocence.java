package io.stillwatch.judge;

import io.stillwatch.exchange.Account;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Holds a group against the innocent readings. Each gets a strength from 0 (nothing speaks for it)
 * to 1 (it explains the group) and says what speaks for it and what against. One that reaches
 * {@value #EXPLAINS} lets the group go.
 */
final class Innocence {
  static final double EXPLAINS = 0.5;

  /**
   * The same of a group that shows no common demand: machines of several honest owners look alike
   * in all else.
   */
  static final double EXPLAINS_UNASKED = 0.25;

  private static final int FEWEST_HOLDERS = 4;
  private static final double DEALT = 0.1;
  private static final double SET = 0.3;
  private static final double ASSIGNED = 2.5;

  /** How many prompts an account's sample holds at most: room is made for all at once. */
  private static final int ITEMS = 16;

  private static final int FEW = 20;
  private static final double SCHOOL = 0.5;
  private static final int EVENT_DAYS = 3;
  private static final double VENUE = 0.15;
  private static final int LEAST_FLEET = 3;
  private static final double FLEET = 0.1;
  private static final int LARGE_FLEET = 18;

  private final Population population;
  private final Branches branches;

  Innocence(Population population) {
    this.population = population;
    this.branches = new Branches(population);
  }

  /** All readings of a group, strongest first. */
  List<Alternative> readings(int[] members, Activity shown, Placement placement) {
    double common = commonItems(members);
    double openings = shown.openings();
    List<Alternative> readings = new ArrayList<>();
    readings.add(Individuals.reading(placement.places()));
    readings.add(businesses(members, placement.trains()));
    readings.add(classOrEvent(common, openings, oneMailDomain(members), oneVenue(members)));
    readings.add(benchmark(common, openings));
    readings.add(scheduled(members));
    readings.add(authorised(members));
    if (anybodys(members)) {
      readings.add(
          new Alternative(
              Reading.INSUFFICIENT_EVIDENCE,
              EXPLAINS,
              say(
                  "The log does not say whose accounts these %d are; so few may be one customer's own.",
                  members.length)));
    }
    readings.sort(
        (one, other) ->
            one.strength() == other.strength()
                ? one.reading().compareTo(other.reading())
                : Double.compare(other.strength(), one.strength()));
    return readings;
  }

  /**
   * One business, or a few whose fleets do alike: a name that anybody can write down explains a
   * group only if nearly all write the same one; several names only where the accounts behind them
   * were verified, or are its {@link Branches}. Where what is asked plainly trains a student,
   * fleets of few and branches are no excuse: who harvests can have small companies verified too.
   */
  private Alternative businesses(int[] members, boolean trains) {
    IntToLongFunction org = member -> population.traits(member).org();
    int[] checked =
        Arrays.stream(members)
            .filter(member -> population.traits(member).verified() == Account.Verified.YES)
            .toArray();
    int verified = checked.length;
    double size = members.length;
    int largest = largest(counts(Arrays.stream(members), org));
    int fleets =
        severals(
            counts(Arrays.stream(checked), org), Math.max(LEAST_FLEET, trains ? FLEET * size : 0));
    double share = largest / size;
    double one = share < 0.5 ? 0.3 * share : share * (0.75 + 0.25 * verified / size);
    int branched = largest(counts(Arrays.stream(members), branches::businessOf));
    return new Alternative(
        Reading.ONE_BUSINESS,
        Math.max(one, Math.max(fleets, trains ? 0 : branched) / size),
        say(
            "One customer's own accounts name one organisation and are verified: %d of these %d accounts name "
                + "the same one, %d are verified, %d of the verified belong to organisations with several here, and "
                + "%d name one each and have mail at a domain that hardly anybody else has.",
            largest, members.length, verified, fleets, branched));
  }

  /**
   * Where the log does not say whose accounts they are, a few of them may be one customer's
   * machines.
   */
  private boolean anybodys(int[] members) {
    return members.length < LARGE_FLEET && Arrays.stream(members).allMatch(this::anybodys);
  }

  private boolean anybodys(int account) {
    AccountTraits traits = population.traits(account);
    return traits.org() == 0 && traits.verified() == Account.Verified.NOT_LOGGED;
  }

  private static Alternative classOrEvent(
      double common, double openings, double domain, double venue) {
    double few = openings < FEW ? 1 : FEW / openings;
    return new Alternative(
        Reading.CLASS_OR_EVENT,
        Math.max(Math.min(1, ASSIGNED * common * (1 + SCHOOL * domain)) * few, venue),
        say(
            "A class or an event puts the same few tasks to everybody: %.0f %% of an account's prompts here "
                + "are held by many members, the middle account began %.0f conversations, where %d or "
                + "fewer would speak for a class, and %.0f %% have mail at one domain. %.0f %% signed up at one venue "
                + "and were at work for no more than %d days.",
            100 * common, openings, FEW, 100 * domain, 100 * venue, EVENT_DAYS));
  }

  /**
   * The share of members that signed up from one of the few networks of a venue and were at work
   * only about the days in which the middle account began, for no longer than an event lasts. A
   * pool that is run from one place shows the same for its first days; it is accused when it goes
   * on.
   */
  private double oneVenue(int[] members) {
    long[] firsts =
        Arrays.stream(members)
            .mapToLong(member -> population.profile(member).first())
            .sorted()
            .toArray();
    long middle = firsts[firsts.length / 2];
    Long2IntOpenHashMap networks =
        counts(
            Arrays.stream(members).filter(member -> during(member, middle)),
            member -> population.traits(member).signupNetwork());
    return severals(networks, Math.max(LEAST_FLEET, VENUE * members.length))
        / (double) members.length;
  }

  private boolean during(int account, long middle) {
    AccountProfile profile = population.profile(account);
    long days = EVENT_DAYS * AccountProfile.DAY;
    return profile.last() - profile.first() <= days
        && profile.first() >= middle - days
        && profile.last() <= middle + days;
  }

  /** How many accounts have each value of a trait; 0 stands for none. */
  private static Long2IntOpenHashMap counts(IntStream accounts, IntToLongFunction trait) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    accounts.mapToLong(trait).filter(value -> value != 0).forEach(value -> counts.addTo(value, 1));
    return counts;
  }

  private static int largest(Long2IntOpenHashMap counts) {
    return counts.values().intStream().max().orElse(0);
  }

  /** How many accounts have a value that at least so many have. */
  private static int severals(Long2IntOpenHashMap counts, double least) {
    return counts.values().intStream().filter(count -> count >= least).sum();
  }

  /** The share of members that have their mail at the commonest domain. */
  private double oneMailDomain(int[] members) {
    Long2IntOpenHashMap domains =
        counts(Arrays.stream(members), member -> population.traits(member).mailDomain());
    return largest(domains) / (double) members.length;
  }

  private static Alternative benchmark(double common, double openings) {
    double many = openings < FEW ? 0.5 : 1;
    return new Alternative(
        Reading.BENCHMARK_RUN,
        Math.min(1, 1.4 * common) * many,
        say(
            "A benchmark is run whole by each account: %.0f %% of an account's prompts here are held by many "
                + "members.",
            100 * common));
  }

  private Alternative scheduled(int[] members) {
    double sum = 0;
    for (int member : members) {
      sum += population.profile(member).items().meanCount();
    }
    double mean = sum / members.length;
    return new Alternative(
        Reading.SCHEDULED_JOBS,
        Math.max(0, Math.min(1, (mean - 1.5) / 2.5)),
        say(
            "Scheduled jobs send the same prompts again and again: here an account sends a prompt %.1f times, "
                + "where 1.5 or more would speak for them.",
            mean));
  }

  private Alternative authorised(int[] members) {
    int covered = 0;
    for (int member : members) {
      covered += population.authorised(member) ? 1 : 0;
    }
    double share = covered / (double) members.length;
    return new Alternative(
        Reading.AUTHORISED_SCOPE,
        share,
        say(
            "A registered scope for distillation or research covers what %d of the %d accounts did.",
            covered, members.length));
  }

  /**
   * How far an account's sampled prompts are such as everybody here is set, from 0 to 1, in the
   * mean.
   */
  private double commonItems(int[] members) {
    Long2IntOpenHashMap holders = new Long2IntOpenHashMap(ITEMS * members.length);
    for (int member : members) {
      LeastKeys items = population.profile(member).items();
      for (int place = 0; place < items.size(); place++) {
        holders.addTo(items.key(place), 1);
      }
    }
    double sum = 0;
    int counted = 0;
    for (int member : members) {
      LeastKeys items = population.profile(member).items();
      double common = 0;
      for (int place = 0; place < items.size(); place++) {
        common += common(holders.get(items.key(place)), members.length);
      }
      if (items.size() > 0) {
        sum += common / (double) items.size();
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  /**
   * How far a prompt is one that everybody is set, from 0 to 1, by how many of the members hold it.
   * One that a scheduler hands to a few accounts for several answers is held by a few, however many
   * accounts there are.
   */
  private static double common(int holders, int members) {
    double share = holders / (double) members;
    return holders < FEWEST_HOLDERS ? 0 : Math.max(0, Math.min(1, (share - DEALT) / (SET - DEALT)));
  }

  private static String say(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
