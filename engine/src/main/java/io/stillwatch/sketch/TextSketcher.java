package io.stillwatch.sketch;

import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.RunHash;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Makes {@link TextSketch}es of texts that were cut into words. Holds work space; not thread-safe.
 * Cost: about 40 operations a word, a quarter of that with wide registers.
 */
final class TextSketcher {
  private static final int DIMENSIONS = TextSketch.DIMENSIONS;
  private static final int SLOTS = TextSketch.SLOTS;
  private static final int PRINTS = TextSketch.PRINTS;
  private static final int SHINGLE = 3;
  private static final long FACTOR = RunHash.FACTOR;
  private static final long SQUARED = RunHash.power(2);
  private static final long FOURTH = RunHash.power(4);
  private static final long[] MULTIPLIERS = multipliers();

  private final Kernels kernels;
  private final int[] sums = new int[DIMENSIONS];
  private long[] scratch = new long[1_024];

  /** Makes one that works with these kernels. */
  TextSketcher(Kernels kernels) {
    this.kernels = kernels;
  }

  /** Sketches a text. */
  TextSketch sketch(Words words) {
    int count = words.count();
    if (count == 0) {
      return TextSketch.NONE;
    }
    makeRoom(count);
    return new TextSketch(count, item(words), direction(words), frame(words), prints(words));
  }

  /** The prints alone, for a text of which nothing else is kept. */
  long[] prints(Words words) {
    int runs = mixRuns(words);
    return runs == 0 ? new long[0] : LeastValues.of(scratch, runs, PRINTS);
  }

  /** Gives the hash of every run of the text: those that its prints are the least of. */
  void eachRun(Words words, LongConsumer sink) {
    int runs = mixRuns(words);
    for (int run = 0; run < runs; run++) {
      sink.accept(scratch[run]);
    }
  }

  /** Puts the hashes of all runs into the work space; gives how many there are. */
  private int mixRuns(Words words) {
    int runs = words.count() - RunHash.RUN + 1;
    if (runs <= 0) {
      return 0;
    }
    makeRoom(words.count());
    kernels.mixRuns(words.hashes(), words.count(), scratch);
    return runs;
  }

  private static long item(Words words) {
    long[] hashes = words.hashes();
    int count = words.count();
    long item = count;
    int word = 0;
    // Four words at a time: a multiplication must wait for the one before it.
    for (; word <= count - 4; word += 4) {
      long first = hashes[word] * FACTOR + hashes[word + 1];
      long second = hashes[word + 2] * FACTOR + hashes[word + 3];
      item = item * FOURTH + (first * SQUARED + second);
    }
    for (; word < count; word++) {
      item = item * FACTOR + hashes[word];
    }
    long mixed = Hash.mix(item);
    return mixed == 0 ? 1 : mixed;
  }

  private byte[] direction(Words words) {
    int count = words.count();
    long[] lengths = words.lengths();
    int total = 0;
    for (int word = 0; word < count; word++) {
      total += lengths[word] < Kernels.HEAVY_FROM ? 1 : Kernels.HEAVY;
    }
    Arrays.fill(sums, 0);
    kernels.addBits(words.hashes(), lengths, count, sums);
    long square = 0;
    for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
      int sum = 2 * sums[dimension] - total;
      sums[dimension] = sum;
      square += (long) sum * sum;
    }
    double scale = square == 0 ? 0 : TextSketch.NORM / Math.sqrt((double) square);
    byte[] direction = new byte[DIMENSIONS];
    for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
      direction[dimension] = (byte) Math.rint(sums[dimension] * scale);
    }
    return direction;
  }

  private int[] frame(Words words) {
    long[] hashes = words.hashes();
    int shingles = Math.max(1, words.count() - SHINGLE + 1);
    if (words.count() >= SHINGLE) {
      for (int first = 0; first < shingles; first++) {
        long two = hashes[first] * Hash.PRIME + hashes[first + 1];
        scratch[first] = two * Hash.PRIME + hashes[first + 2];
      }
    } else {
      scratch[0] = words.count() == 1 ? hashes[0] : hashes[0] * Hash.PRIME + hashes[1];
    }
    int[] frame = new int[SLOTS];
    kernels.leastProducts(scratch, shingles, MULTIPLIERS, frame);
    return frame;
  }

  private void makeRoom(int count) {
    if (scratch.length < count) {
      scratch = new long[2 * count];
    }
  }

  private static long[] multipliers() {
    long[] multipliers = new long[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      multipliers[slot] = Hash.mix(slot + 1) | 1;
    }
    return multipliers;
  }
}
