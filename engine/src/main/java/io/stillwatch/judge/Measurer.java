package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.LogKeys;
import io.stillwatch.link.PrivatePrints;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes every {@link Testimony} of a group, all against one state of the log. Immutable;
 * thread-safe.
 */
final class Measurer {
  private static final double TEXT_FLOOR = 0.004;
  private static final double VOLUME_FLOOR = 0.03;

  private final Population population;
  private final Sharing supply;
  private final Sharing network;
  private final Sharing frames;
  private final Sharing setup;
  private final PrivatePrints prints;
  private final Recurrence recurrence;
  private final Long2DoubleMap signupWeeks;
  private final Set<Channel> heard;

  /**
   * Counts what is shared in the whole log.
   *
   * @param keys what the accounts of the log share
   * @param accounts those that stand for the log
   * @param heard the channels that testify
   */
  Measurer(Population population, LogKeys keys, int[] accounts, Set<Channel> heard) {
    this.population = population;
    this.supply = new Sharing(keys.index(Channel.SUPPLY));
    this.network = new Sharing(keys.index(Channel.NETWORK));
    this.frames = new Sharing(keys.index(Channel.TEXT));
    this.setup = new Sharing(keys.index(Channel.SETUP));
    this.prints = keys.prints();
    this.recurrence = new Recurrence(population, keys.index(Channel.QUEUE), accounts);
    this.heard = heard;
    this.signupWeeks = Leaning.signupWeeks(population);
  }

  /**
   * Measures a group; NaN where the log does not feed a testimony.
   *
   * @param errors how many standard errors are added to a variety and taken from what comes back: 0
   *     for honest groups, whose noise their median takes out; more for accused ones, so that
   *     little data never looks like sameness
   */
  Map<Testimony, Double> of(int[] members, double errors) {
    Map<Testimony, Double> found = new EnumMap<>(Testimony.class);
    for (Testimony testimony : Testimony.values()) {
      boolean testifies = heard.contains(testimony.channel());
      found.put(testimony, testifies ? measure(testimony, members, errors) : Double.NaN);
    }
    return found;
  }

  private double measure(Testimony testimony, int[] members, double errors) {
    return switch (testimony) {
      case TEXT_VARIETY -> log(Variety.text(population, members), errors, TEXT_FLOOR);
      case VOLUME_VARIETY -> log(Variety.volume(population, members), errors, VOLUME_FLOOR);
      case HOURS_VARIETY -> log(Variety.hours(population, members), errors, TEXT_FLOOR);
      case DAYS_VARIETY -> log(Calendar.variety(population, members), errors, TEXT_FLOOR);
      case RESTLESSNESS -> Rest.of(population, members);
      case SHARED_SUPPLY -> fed(supply, members);
      case SIGNUP_BURST -> Leaning.signups(population, members, signupWeeks);
      case SHARED_NETWORK -> fed(network, members);
      case ADDRESS_CHURN -> Leaning.churn(population, members);
      case TRAINING_VALUE -> Leaning.training(population, members);
      case PIPELINE_STAGES -> Leaning.pipeline(population, members);
      case REPLAYED_ANSWERS -> replaying(members, errors);
      case RECURRING_PASSAGES -> recurrence.share(members, errors);
      case SHARED_FRAME -> fed(frames, members);
      case SHARED_SETUP -> fed(setup, members);
    };
  }

  private static double fed(Sharing sharing, int[] members) {
    return sharing.fed() ? sharing.share(members) : Double.NaN;
  }

  /**
   * The share of members that send in private answers of others, at least two of them.
   *
   * @param errors how many standard errors are taken away: of a few accounts some do by chance
   *     where prompts and answers hold the same phrases
   */
  private double replaying(int[] members, double errors) {
    int replaying = 0;
    for (int member : members) {
      replaying += prints.returned(member) >= 2 ? 1 : 0;
    }
    double share = replaying / (double) members.length;
    return Math.max(0, share - errors * Math.sqrt(share * (1 - share) / members.length));
  }

  private static double log(Variety.Estimate variety, double errors, double floor) {
    return Math.log(Math.max(variety.value() + errors * variety.error(), 0) + floor);
  }

  /** Undoes the logarithm of a measure that has one. */
  static double readable(Testimony testimony, double measured) {
    return switch (testimony) {
      case TEXT_VARIETY, HOURS_VARIETY, DAYS_VARIETY ->
          Math.max(0, Math.exp(measured) - TEXT_FLOOR);
      case VOLUME_VARIETY -> Math.max(0, Math.exp(measured) - VOLUME_FLOOR);
      case ADDRESS_CHURN -> Math.exp(measured);
      case RESTLESSNESS,
          SHARED_SUPPLY,
          SIGNUP_BURST,
          SHARED_NETWORK,
          TRAINING_VALUE,
          PIPELINE_STAGES,
          REPLAYED_ANSWERS,
          RECURRING_PASSAGES,
          SHARED_FRAME,
          SHARED_SETUP ->
          measured;
    };
  }

  /** Whose answers come back in whose prompts. */
  Returning returning() {
    return new Returning(heard.contains(Channel.REPLAY) ? prints.ties() : new int[0]);
  }
}
