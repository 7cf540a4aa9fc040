package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes every {@link Testimony} of a group, all against one state of the log. Not thread-safe. */
final class Measurer {
  private static final double TEXT_FLOOR = 0.004;
  private static final double VOLUME_FLOOR = 0.03;

  private final Population population;
  private final Sharing supply;
  private final Sharing network;
  private final Sharing frames;
  private final Sharing setup;
  private final Replay replay;
  private final Map<Long, Double> signupWeeks;

  /** Counts what is shared in the whole log, once. */
  Measurer(Population population) {
    this.population = population;
    this.supply = new Sharing(population, Measurer::supplyKeys);
    this.network = new Sharing(population, (all, account) -> keys(all.profile(account).networks()));
    this.frames = new Sharing(population, (all, account) -> all.profile(account).frames().recurring());
    this.setup = new Sharing(population, Measurer::setupKeys);
    this.replay = new Replay(population);
    this.signupWeeks =
        Leaning.signupWeeks(population, IntStream.range(0, population.size()).toArray());
  }

  /**
   * Measures a group; NaN where the log does not feed a testimony.
   *
   * @param errors how many standard errors are added to a variety: 0 for honest groups, whose noise their median
   *     takes out; more for accused ones, so that little data never looks like sameness
   */
  Map<Testimony, Double> of(int[] members, double errors) {
    Map<Testimony, Double> found = new EnumMap<>(Testimony.class);
    for (Testimony testimony : Testimony.values()) {
      found.put(testimony, measure(testimony, members, errors));
    }
    return found;
  }

  private double measure(Testimony testimony, int[] members, double errors) {
    return switch (testimony) {
      case TEXT_VARIETY -> log(Variety.text(population, members), errors, TEXT_FLOOR);
      case VOLUME_VARIETY -> log(Variety.volume(population, members), errors, VOLUME_FLOOR);
      case HOURS_VARIETY -> log(Variety.hours(population, members), errors, TEXT_FLOOR);
      case RESTLESSNESS -> Rest.of(population, members);
      case SHARED_SUPPLY -> fed(supply, members);
      case SIGNUP_BURST -> Leaning.signups(population, members, signupWeeks);
      case SHARED_NETWORK -> fed(network, members);
      case ADDRESS_CHURN -> Leaning.churn(population, members);
      case TRAINING_VALUE -> Leaning.training(population, members);
      case PIPELINE_STAGES -> Leaning.pipeline(population, members);
      case REPLAYED_ANSWERS -> replay.share(population, members);
      case SHARED_FRAME -> fed(frames, members);
      case SHARED_SETUP -> fed(setup, members);
    };
  }

  private double fed(Sharing sharing, int[] members) {
    return sharing.fed() ? sharing.share(population, members) : Double.NaN;
  }

  private static double log(Variety.Estimate variety, double errors, double floor) {
    return Math.log(Math.max(variety.value() + errors * variety.error(), 0) + floor);
  }

  /** Undoes the logarithm of a measure that has one. */
  static double readable(Testimony testimony, double measured) {
    return switch (testimony) {
      case TEXT_VARIETY, HOURS_VARIETY -> Math.max(0, Math.exp(measured) - TEXT_FLOOR);
      case VOLUME_VARIETY -> Math.max(0, Math.exp(measured) - VOLUME_FLOOR);
      case ADDRESS_CHURN -> Math.exp(measured);
      case RESTLESSNESS,
          SHARED_SUPPLY,
          SIGNUP_BURST,
          SHARED_NETWORK,
          TRAINING_VALUE,
          PIPELINE_STAGES,
          REPLAYED_ANSWERS,
          SHARED_FRAME,
          SHARED_SETUP ->
          measured;
    };
  }

  private static long[] keys(LeastKeys sample) {
    long[] keys = new long[sample.size()];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = sample.key(place);
    }
    return keys;
  }

  static long[] supplyKeys(Population population, int account) {
    AccountTraits traits = population.traits(account);
    return new long[] {
      traits.payment() == 0 ? 0 : Hash.join(1, traits.payment()),
      traits.mailDomain() == 0 ? 0 : Hash.join(2, traits.mailDomain()),
      traits.signupNetwork() == 0 ? 0 : Hash.join(3, traits.signupNetwork())
    };
  }

  static long[] setupKeys(Population population, int account) {
    SettingsField[] fields = SettingsField.values();
    SettingsCounts settings = population.profile(account).settings();
    long[] keys = new long[fields.length];
    for (SettingsField field : fields) {
      if (settings.count(field, 0) > 0 && settings.value(field, 0) != 0) {
        keys[field.ordinal()] = Hash.join(field.ordinal() + 1L, settings.value(field, 0));
      }
    }
    return keys;
  }

  /** Which channels the log feeds at all. */
  boolean feeds(Channel channel) {
    return switch (channel) {
      case SUPPLY -> supply.fed();
      case NETWORK -> network.fed();
      case TEXT -> frames.fed();
      default -> true;
    };
  }
}
