package io.stillwatch.judge;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.LengthSums;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsField;
import io.stillwatch.sketch.TextSketch;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;

/**
 * An account as a list of categories, one for each {@link Trace}: how far from a campaign's middle
 * its words, hours and lengths are in units of chance, which set-up it uses, whence it was signed
 * up. What depends on how many exchanges there are is told apart by their number's magnitude.
 * Category 0 says nothing.
 */
public final class Traces implements Serializable {
  /** How many magnitudes of the number of exchanges are told apart. */
  static final int MAGNITUDES = 5;

  /** How many traces depend on the campaign's middle. */
  static final int FROM_CENTRE = 5;

  private static final long BINS = 1_000;
  private static final Capability[] CAPABILITIES = Capability.values();
  private static final Stage[] STAGES = Stage.values();
  private static final SettingsField[] FIELDS = SettingsField.values();

  private final Centre centre;

  /** Reads accounts as seen from a campaign's middle. */
  Traces(Centre centre) {
    this.centre = centre;
  }

  /** What is looked at, each with the channel it belongs to. */
  public enum Trace {
    WORDS(Channel.TEXT),
    FRAME(Channel.TEXT),
    PROMPT_LENGTH(Channel.TEXT),
    ANSWER_LENGTH(Channel.SETUP),
    RATE(Channel.QUEUE),
    REPETITION(Channel.QUEUE),
    CONVERSATIONS(Channel.QUEUE),
    HOURS(Channel.TIME),
    ARRIVAL(Channel.TIME),
    CHURN(Channel.NETWORK),
    CAPABILITY(Channel.INTENT),
    STAGE(Channel.INTENT),
    TRAINING(Channel.INTENT),
    PAYMENT(Channel.SUPPLY),
    MAIL_DOMAIN(Channel.SUPPLY),
    MAIL_SHAPE(Channel.SUPPLY),
    SIGNUP_NETWORK(Channel.SUPPLY),
    SIGNUP_WEEK(Channel.SUPPLY),
    COUNTRY(Channel.SUPPLY),
    ORG(Channel.SUPPLY),
    MODEL(Channel.SETUP),
    USER_AGENT(Channel.SETUP),
    JA4(Channel.SETUP),
    SAMPLING(Channel.SETUP),
    MAX_TOKENS(Channel.SETUP),
    TOOLS(Channel.SETUP),
    SYSTEM(Channel.SETUP),
    PLAN(Channel.SETUP);

    private final Channel channel;

    Trace(Channel channel) {
      this.channel = channel;
    }

    /** The channel it belongs to. */
    public Channel channel() {
      return channel;
    }

    /** The number of traces. */
    static final int COUNT = values().length;
  }

  /** The categories of an account, by trace. */
  long[] of(Population population, int account) {
    long[] found = new long[Trace.COUNT];
    own(population, account, found);
    AccountProfile profile = population.profile(account);
    fromCentre(profile, profile.frames().recurring(), found);
    return found;
  }

  /**
   * Puts in place what an account shows as seen from the campaign's middle; its own frame is at
   * hand.
   */
  void fromCentre(AccountProfile profile, long[] recurring, long[] found) {
    int magnitude = magnitude(profile.openings());
    found[Trace.WORDS.ordinal()] = binned(magnitude, centre.words(profile));
    found[Trace.FRAME.ordinal()] = 1 + Math.min(3, (centre.frames(recurring) + 1) / 2);
    found[Trace.PROMPT_LENGTH.ordinal()] = binned(magnitude, centre.promptLength(profile));
    found[Trace.ANSWER_LENGTH.ordinal()] = binned(magnitude, centre.answerLength(profile));
    found[Trace.HOURS.ordinal()] = binned(magnitude, centre.hours(profile));
  }

  /** Puts in place what an account shows wherever it is seen from. */
  static void own(Population population, int account, long[] found) {
    AccountProfile profile = population.profile(account);
    AccountTraits traits = population.traits(account);
    int magnitude = magnitude(profile.openings());
    found[Trace.RATE.ordinal()] = rate(profile, magnitude);
    found[Trace.REPETITION.ordinal()] = bin(4 * Math.log(profile.items().meanCount()));
    found[Trace.CONVERSATIONS.ordinal()] =
        bin(3 * Math.log(profile.exchanges() / (double) Math.max(1, profile.openings())));
    found[Trace.ARRIVAL.ordinal()] = 1 + Math.floorDiv(profile.first(), 2 * AccountProfile.DAY);
    found[Trace.CHURN.ordinal()] = churn(profile, magnitude);
    intent(profile, found);
    supply(traits, found);
    settings(profile, found);
  }

  private static void intent(AccountProfile profile, long[] found) {
    Capability most = Capability.OTHER;
    for (Capability capability : CAPABILITIES) {
      most = profile.capability(capability) > profile.capability(most) ? capability : most;
    }
    Stage busiest = Stage.ORDINARY_USE;
    for (Stage stage : STAGES) {
      busiest = profile.stage(stage) > profile.stage(busiest) ? stage : busiest;
    }
    found[Trace.CAPABILITY.ordinal()] = 1 + most.ordinal();
    found[Trace.STAGE.ordinal()] = 1 + busiest.ordinal();
    found[Trace.TRAINING.ordinal()] = bin(12 * profile.training());
  }

  private static void supply(AccountTraits traits, long[] found) {
    found[Trace.PAYMENT.ordinal()] = traits.payment();
    found[Trace.MAIL_DOMAIN.ordinal()] = traits.mailDomain();
    found[Trace.MAIL_SHAPE.ordinal()] = traits.mailShape();
    found[Trace.SIGNUP_NETWORK.ordinal()] = traits.signupNetwork();
    found[Trace.COUNTRY.ordinal()] = traits.country();
    found[Trace.ORG.ordinal()] = traits.org() == 0 ? 1 : traits.org();
    found[Trace.SIGNUP_WEEK.ordinal()] =
        traits.created() == Account.UNKNOWN_TIME
            ? 0
            : 1 + Math.floorDiv(traits.created(), 7 * AccountProfile.DAY);
  }

  private static void settings(AccountProfile profile, long[] found) {
    for (SettingsField field : FIELDS) {
      found[Trace.MODEL.ordinal() + field.ordinal()] =
          Hash.join(7, profile.settings().mostUsed(field));
    }
  }

  private static long rate(AccountProfile profile, int magnitude) {
    double hours = Math.max(1, (profile.last() - profile.first()) / (double) AccountProfile.HOUR);
    return magnitude < 2 ? 0 : binned(magnitude, 40 + 2 * Math.log(profile.openings() / hours));
  }

  private static long churn(AccountProfile profile, int magnitude) {
    return profile.addresses().size() == 0
        ? 0
        : binned(
            magnitude, 20 + 3 * Math.log(profile.addresses().distinct() / profile.exchanges()));
  }

  /** The magnitude that a category was told apart by, 0 for a trace that does not depend on it. */
  static int magnitude(Trace trace, long category) {
    return switch (trace) {
      case WORDS, PROMPT_LENGTH, ANSWER_LENGTH, HOURS, RATE, CHURN -> (int) ((category - 1) / BINS);
      default -> 0;
    };
  }

  /**
   * Whether a member shows the same whatever its magnitude: a distance from the campaign's middle
   * is counted in units of what chance gives that many exchanges.
   */
  static boolean pools(Trace trace) {
    return switch (trace) {
      case WORDS, PROMPT_LENGTH, ANSWER_LENGTH, HOURS -> true;
      default -> false;
    };
  }

  /** The category that stands for a trace's category of any magnitude, where that is the same. */
  static long pooled(Trace trace, long category) {
    return pools(trace) ? 1 + (category - 1) % BINS : category;
  }

  /** 0 for one or two, 1 to seven, 2 to thirty, 3 to a hundred and twenty, 4 beyond. */
  private static int magnitude(int openings) {
    return openings < 3 ? 0 : openings < 8 ? 1 : openings < 31 ? 2 : openings < 121 ? 3 : 4;
  }

  private static long binned(int magnitude, double value) {
    return Double.isNaN(value)
        ? 0
        : 1 + magnitude * BINS + (long) Math.max(0, Math.min(999, Math.round(value)));
  }

  private static long bin(double value) {
    return 1 + (long) Math.max(0, Math.min(999, Math.round(value)));
  }

  /** The middle of a campaign: the mean of its accounts' words, lengths and hours. */
  static final class Centre implements Serializable {
    private static final double STEPS = 2.5;

    private final double[] direction = new double[TextSketch.DIMENSIONS];
    private final double[] hours = new double[24];
    private double within;
    private double hoursWithin;
    private final double[] prompts;
    private final double[] answers;
    private final LongOpenHashSet frames;

    Centre(Population population, int[] core, LongOpenHashSet frames) {
      this.frames = frames;
      double texts = 0;
      double openings = 0;
      for (int member : core) {
        AccountProfile profile = population.profile(member);
        texts += profile.texts();
        for (int dimension = 0; dimension < direction.length; dimension++) {
          direction[dimension] += profile.direction(dimension) / (double) TextSketch.NORM;
        }
        for (int hour = 0; hour < 24; hour++) {
          hours[hour] += profile.hour(hour);
          openings += profile.hour(hour);
        }
      }
      double square = 0;
      for (int dimension = 0; dimension < direction.length; dimension++) {
        direction[dimension] /= Math.max(1, texts);
        square += direction[dimension] * direction[dimension];
      }
      within = Math.max(1 - square, 0.01);
      hoursWithin = 1;
      for (int hour = 0; hour < 24; hour++) {
        hours[hour] /= Math.max(1, openings);
        hoursWithin -= hours[hour] * hours[hour];
      }
      hoursWithin = Math.max(hoursWithin, 0.01);
      prompts = moments(population, core, true);
      answers = moments(population, core, false);
    }

    private static double[] moments(Population population, int[] core, boolean prompt) {
      double count = 0;
      double sum = 0;
      double squares = 0;
      for (int member : core) {
        AccountProfile profile = population.profile(member);
        LengthSums lengths = prompt ? profile.promptLengths() : profile.answerLengths();
        count += lengths.count();
        sum += lengths.sum();
        squares += lengths.squares();
      }
      double mean = sum / Math.max(1, count);
      return new double[] {
        mean, Math.sqrt(Math.max(4, squares / Math.max(1, count) - mean * mean))
      };
    }

    double words(AccountProfile profile) {
      if (profile.texts() == 0) {
        return Double.NaN;
      }
      double scale = 1 / (TextSketch.NORM * (double) profile.texts());
      double square = 0;
      for (int dimension = 0; dimension < direction.length; dimension++) {
        double offset = profile.direction(dimension) * scale - direction[dimension];
        square += offset * offset;
      }
      return 30 + 2 * STEPS * Math.log(square * profile.texts() / within + 1e-3);
    }

    double hours(AccountProfile profile) {
      if (profile.openings() < 3) {
        return Double.NaN;
      }
      double square = 0;
      for (int hour = 0; hour < 24; hour++) {
        double offset = profile.hour(hour) - profile.openings() * hours[hour];
        square += offset * offset;
      }
      return 30 + STEPS * Math.log(square / profile.openings() / hoursWithin + 1e-3);
    }

    double promptLength(AccountProfile profile) {
      return length(profile.promptLengths(), prompts);
    }

    double answerLength(AccountProfile profile) {
      return length(profile.answerLengths(), answers);
    }

    private static double length(LengthSums lengths, double[] moments) {
      if (lengths.count() == 0) {
        return Double.NaN;
      }
      double offset = lengths.sum() / (double) lengths.count() - moments[0];
      double spreads = Math.abs(offset) / moments[1] * Math.sqrt(lengths.count());
      return STEPS * Math.log(1 + spreads) * Math.signum(offset) + 30;
    }

    int frames(long[] recurring) {
      int found = 0;
      for (long key : recurring) {
        found += frames.contains(key) ? 1 : 0;
      }
      return found;
    }
  }
}
