package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.stillwatch.kernel.RunHash;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Mixes the hashes of runs of words. Stateless.
 *
 * <p>Idea: a rolling hash waits for the one before it; a lane for each run waits for nobody, though it takes seven
 * multiplications instead of two.
 */
final class RunMixer {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = LONGS.length();

  private RunMixer() {}

  static void mix(long[] hashes, int count, long[] mixed) {
    int runs = count - RunHash.RUN + 1;
    int first = 0;
    for (; first <= runs - WIDTH; first += WIDTH) {
      mixSome(hashes, first, mixed);
    }
    for (; first < runs; first++) {
      long run = hashes[first];
      for (int word = 1; word < RunHash.RUN; word++) {
        run = run * RunHash.FACTOR + hashes[first + word];
      }
      mixed[first] = RunHash.mix(run);
    }
  }

  private static void mixSome(long[] hashes, int first, long[] mixed) {
    LongVector run = LongVector.fromArray(LONGS, hashes, first);
    for (int word = 1; word < RunHash.RUN; word++) {
      run = run.mul(RunHash.FACTOR).add(LongVector.fromArray(LONGS, hashes, first + word));
    }
    LongVector value = run.add(RunHash.ADDED);
    value = value.lanewise(LSHR, 30L).lanewise(XOR, value).mul(RunHash.FIRST_FACTOR);
    value = value.lanewise(LSHR, 27L).lanewise(XOR, value).mul(RunHash.SECOND_FACTOR);
    value.lanewise(LSHR, 31L).lanewise(XOR, value).intoArray(mixed, first);
  }
}
