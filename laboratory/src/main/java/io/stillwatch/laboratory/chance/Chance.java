package io.stillwatch.laboratory.chance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded source of draws. {@link #of(String)} gives the source for one purpose; it depends on the
 * seed and the purpose alone, never on how much was drawn before, so that adding a draw in one
 * place leaves all others as they were. Mutable; for one thread.
 */
public final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";

  private final long seed;
  private final SplittableRandom random;

  private Chance(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** The source that a run starts from. */
  public static Chance seeded(long seed) {
    return new Chance(mix(seed));
  }

  /** The source for one purpose. */
  public Chance of(String purpose) {
    long hash = seed;
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash ^ (purpose.charAt(i) + GOLDEN));
    }
    return new Chance(hash);
  }

  /** The source for one of many of a kind. */
  public Chance of(long index) {
    return new Chance(mix(seed ^ mix(index + GOLDEN)));
  }

  /** Spreads the bits of a number evenly, for draws that need no source of their own. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** 64 even bits. */
  public long bits() {
    return random.nextLong();
  }

  /** An even draw from 0 (inclusive) to {@code bound} (exclusive). */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** An even draw from both ends inclusive. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** An even draw from 0 (inclusive) to {@code bound} (exclusive). */
  public long below(long bound) {
    return random.nextLong(bound);
  }

  /** An even draw from 0 to 1. */
  public double unit() {
    return random.nextDouble();
  }

  /** Whether something of this probability happens. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A draw from the standard normal distribution. */
  public double normal() {
    return random.nextGaussian();
  }

  /** A draw whose logarithm is normal: half of the draws lie below the median. */
  public double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  /** How often something happens whose mean is given and which has no memory. */
  public int poisson(double mean) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** At least 1, with the mean given. */
  public int geometric(double mean) {
    if (mean <= 1) {
      return 1;
    }
    double draw = Math.log1p(-random.nextDouble()) / Math.log1p(-1 / mean);
    return 1 + (int) Math.min(draw, 100_000);
  }

  /**
   * From 0 (inclusive) to {@code bound} (exclusive), small numbers more often, as words and
   * versions go.
   */
  public int early(int bound) {
    double unit = random.nextDouble();
    return Math.min(bound - 1, (int) (Math.pow(bound + 1.0, unit) - 1));
  }

  /** One of them, evenly. */
  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of them, evenly. */
  public <T> T pick(T[] array) {
    return array[random.nextInt(array.length)];
  }

  /** Which of the weights is drawn. */
  public int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double draw = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      draw -= weights[i];
      if (draw < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Letters and digits that mean nothing. */
  public String token(int length) {
    StringBuilder out = new StringBuilder(length);
    token(length, out);
    return out.toString();
  }

  /** The same, appended. */
  public void token(int length, StringBuilder out) {
    long bits = 0;
    for (int i = 0; i < length; i++) {
      if (i % 10 == 0) {
        bits = random.nextLong() >>> 1;
      }
      out.append(BASE36.charAt((int) (bits % 36)));
      bits /= 36;
    }
  }
}
