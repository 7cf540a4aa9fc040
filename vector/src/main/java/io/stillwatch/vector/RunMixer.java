package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.stillwatch.kernel.RunHash;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Mixes the hashes of runs of words. Stateless.
 *
 * <p>Idea: a rolling hash waits for the one before it; a lane for each run waits for nobody, though
 * it takes seven multiplications instead of two.
 */
final class RunMixer {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = LONGS.length();

  private RunMixer() {}

  /** Mixes the hashes of runs of neighbours. */
  static void mix(long[] hashes, int count, long[] mixed) {
    int runs = count - RunHash.RUN + 1;
    int first = 0;
    for (; first <= runs - WIDTH; first += WIDTH) {
      LongVector run = LongVector.fromArray(LONGS, hashes, first);
      for (int word = 1; word < RunHash.RUN; word++) {
        run = run.mul(RunHash.FACTOR).add(LongVector.fromArray(LONGS, hashes, first + word));
      }
      // As RunHash.mix does; in place, since a register handed to another method may become an
      // object.
      run = run.add(RunHash.ADDED);
      run = run.lanewise(LSHR, 30L).lanewise(XOR, run).mul(RunHash.FIRST_FACTOR);
      run = run.lanewise(LSHR, 27L).lanewise(XOR, run).mul(RunHash.SECOND_FACTOR);
      run.lanewise(LSHR, 31L).lanewise(XOR, run).intoArray(mixed, first);
    }
    for (; first < runs; first++) {
      long run = hashes[first];
      for (int word = 1; word < RunHash.RUN; word++) {
        run = run * RunHash.FACTOR + hashes[first + word];
      }
      mixed[first] = RunHash.mix(run);
    }
  }
}
