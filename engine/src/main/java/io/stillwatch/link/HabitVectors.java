package io.stillwatch.link;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.function.ToIntBiFunction;

/**
 * An account's habits as points: when it works, and what for. Neither has words, set-up, identity
 * or volume in it, nor the other.
 *
 * <p>A point is the square roots of the account's shares less those of the log's accounts on
 * average, so that the distance of two is Hellinger's and what is usual lies at the origin. Shares
 * are drawn towards the usual ones as if {@value #PRIOR} more had been counted, since of few
 * conversations they are mostly noise. Immutable; thread-safe. Cost: a look at each account.
 */
public final class HabitVectors {
  private static final Capability[] CAPABILITIES = Capability.values();
  private static final Stage[] STAGES = Stage.values();
  private static final int HOURS = 24;
  private static final double PRIOR = 4;
  private static final double WEIGHT = 2;

  private final Shares hours;
  private final Shares days;
  private final Shares capabilities;
  private final Shares stages;

  /** Looks at what is usual among some accounts. */
  public HabitVectors(Population population, int[] accounts) {
    hours = new Shares(HOURS, AccountProfile::hour);
    long last =
        Arrays.stream(accounts)
            .mapToLong(account -> population.profile(account).last())
            .max()
            .orElse(0);
    int today = (int) Math.floorDiv(last, AccountProfile.DAY);
    days = new Shares(AccountProfile.DAYS_KEPT, (profile, ago) -> profile.day(today - ago));
    capabilities =
        new Shares(
            CAPABILITIES.length, (profile, place) -> profile.capability(CAPABILITIES[place]));
    stages = new Shares(STAGES.length, (profile, place) -> profile.stage(STAGES[place]));
    for (Shares shares : new Shares[] {hours, days, capabilities, stages}) {
      shares.learn(population, accounts);
    }
  }

  /** The hours of the day and the days on which an account began conversations. */
  public float[] times(AccountProfile profile) {
    return joined(hours.of(profile), days.of(profile));
  }

  /** The capabilities that an account asks for, and the stages of a pipeline that it serves. */
  public float[] demand(AccountProfile profile) {
    return joined(capabilities.of(profile), stages.of(profile));
  }

  private static float[] joined(float[] some, float[] others) {
    float[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** How one thing that is counted is shared out, by an account and usually. */
  private static final class Shares {
    private final ToIntBiFunction<AccountProfile, Integer> count;
    private final double[] usual;

    Shares(int places, ToIntBiFunction<AccountProfile, Integer> count) {
      this.count = count;
      usual = new double[places];
    }

    /** Every account counts alike, however busy. */
    void learn(Population population, int[] accounts) {
      int counted = 0;
      for (int account : accounts) {
        int[] counts = counts(population.profile(account));
        double total = Arrays.stream(counts).sum();
        if (total > 0) {
          counted++;
          for (int place = 0; place < usual.length; place++) {
            usual[place] += counts[place] / total;
          }
        }
      }
      for (int place = 0; place < usual.length; place++) {
        usual[place] /= Math.max(1, counted);
      }
    }

    float[] of(AccountProfile profile) {
      int[] counts = counts(profile);
      double total = Arrays.stream(counts).sum() + PRIOR;
      float[] point = new float[usual.length];
      for (int place = 0; place < usual.length; place++) {
        double share = (counts[place] + PRIOR * usual[place]) / total;
        point[place] = (float) (WEIGHT * (Math.sqrt(share) - Math.sqrt(usual[place])));
      }
      return point;
    }

    private int[] counts(AccountProfile profile) {
      int[] counts = new int[usual.length];
      Arrays.setAll(counts, place -> count.applyAsInt(profile, place));
      return counts;
    }
  }
}
