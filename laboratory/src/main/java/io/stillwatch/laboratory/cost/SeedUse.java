package io.stillwatch.laboratory.cost;

import io.stillwatch.laboratory.chance.Chance;
import java.util.SplittableRandom;

/**
 * How one account of the {@link SeedCase} uses the model. People sleep, have days off and busy
 * days, a topic and a taste in words of their own. Programs belong to businesses of some accounts,
 * which share a template, a topic and an address, and run in office hours or always. Accounts of
 * the campaign share wordings, cards and proxies, and take turns day and night. All follows from
 * the account's number and the seed. Immutable.
 *
 * @param number the account's, from 0
 * @param seed what is particular to it
 * @param group number of the business, or of the card; what it shares with others
 * @param topic what it asks about
 * @param wake the hour of the day in which its day begins
 * @param awake the hours of its day
 * @param weekends whether it works on Saturdays and Sundays too
 * @param first the day on which it begins
 * @param aDay exchanges a day, in the mean
 */
record SeedUse(
    Kind kind,
    int number,
    long seed,
    int group,
    int topic,
    int wake,
    int awake,
    boolean weekends,
    int first,
    double aDay) {
  private static final int OF_BUSINESS = 4;
  private static final int OF_CARD = 6;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  enum Kind {
    PERSON,
    PROGRAM,
    HARVEST
  }

  /** Who an account is. Those of the campaign stand evenly among the others. */
  static SeedUse of(SeedCase seedCase, int number) {
    long seed = Chance.mix(seedCase.seed() * GOLDEN + number);
    SplittableRandom chance = new SplittableRandom(seed);
    int every = seedCase.accounts() / seedCase.harvesting();
    if (number % every == 0 && number / every < seedCase.harvesting()) {
      int group = number / every / OF_CARD;
      double aDay = SeedCase.HARVESTED_A_DAY * (0.9 + 0.2 * chance.nextDouble());
      return new SeedUse(Kind.HARVEST, number, seed, group, 0, 0, 24, true, 0, aDay);
    }
    // The mean of a logarithmic normal spread is above its middle.
    double spread = Math.exp(0.9 * chance.nextGaussian() - 0.405);
    double aDay = seedCase.honestADay() * spread;
    int first = begin(seedCase, chance);
    if (chance.nextInt(5) > 0) {
      return new SeedUse(
          Kind.PERSON,
          number,
          seed,
          number,
          chance.nextInt(SeedWords.TOPICS),
          chance.nextInt(24),
          5 + chance.nextInt(9),
          chance.nextInt(3) > 0,
          first,
          aDay);
    }
    int group = number / OF_BUSINESS;
    SplittableRandom business = new SplittableRandom(Chance.mix(seedCase.seed() + group * GOLDEN));
    boolean always = business.nextInt(3) == 0;
    return new SeedUse(
        Kind.PROGRAM,
        number,
        seed,
        group,
        business.nextInt(SeedWords.TOPICS),
        business.nextInt(24),
        always ? 24 : 8 + business.nextInt(5),
        always,
        begin(seedCase, business),
        aDay);
  }

  /** The day on which somebody begins: a third of all only after the first. */
  private static int begin(SeedCase seedCase, SplittableRandom chance) {
    return chance.nextInt(3) > 0 ? 0 : chance.nextInt(Math.max(1, seedCase.days() * 2 / 3));
  }

  /** The account's name. */
  String name() {
    return CrowdLog.name(number);
  }

  /** How many exchanges it has in an hour, counted from the start. */
  int exchanges(int hour) {
    int day = hour / 24;
    int since = Math.floorMod(hour % 24 - wake, 24);
    if (day < first || since >= awake || !weekends && day % 7 >= 5) {
      return 0;
    }
    double busy =
        switch (kind) {
          case PERSON -> -Math.log(1 - unit(Chance.mix(seed + day)));
          case PROGRAM -> 0.7 + 0.6 * unit(Chance.mix(seed + day));
          case HARVEST -> 1;
        };
    return drawn(
        aDay / awake * busy * (weekends ? 1 : 1.4), unit(Chance.mix(seed ^ hour * GOLDEN)));
  }

  /** A number spread as Poisson's, by one draw; of a large mean nearly so. */
  private static int drawn(double mean, double unit) {
    if (mean > 16) {
      return (int) Math.max(0, Math.round(mean + (unit - 0.5) * Math.sqrt(12 * mean)));
    }
    double probability = Math.exp(-mean);
    double sum = probability;
    int count = 0;
    while (sum < unit && count < 64) {
      count++;
      probability *= mean / count;
      sum += probability;
    }
    return count;
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }
}
