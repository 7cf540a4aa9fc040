package io.stillwatch.vector;

import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.ScalarKernels;
import io.stillwatch.kernel.WordRuns;

/** The kernels for wide registers, of whatever width the processor has. Thread-safe. */
public final class VectorKernels implements Kernels {
  private static final Kernels SCALAR = new ScalarKernels();

  @Override
  public String word() {
    return "vector";
  }

  @Override
  public int find(byte wanted, byte[] bytes, int from, int to) {
    return ByteMarks.find(wanted, bytes, from, to);
  }

  @Override
  public boolean markStrings(byte[] bytes, int from, int to, long[] marks) {
    return ByteMarks.markStrings(bytes, from, to, marks);
  }

  @Override
  public void cut(byte[] text, int length, WordRuns runs) {
    runs.makeRoom(length);
    int first = runs.count();
    WordCutter.bounds(text, length, runs);
    WordHashes.hash(text, first, runs.count(), runs);
  }

  @Override
  public void addBits(long[] hashes, long[] lengths, int count, int[] sums) {
    BitAdder.add(hashes, lengths, count, sums);
  }

  @Override
  public void leastProducts(long[] values, int count, long[] multipliers, int[] least) {
    Products.least(values, count, multipliers, least);
  }

  @Override
  public void mixRuns(long[] hashes, int count, long[] mixed) {
    if (RunMixer.takes(hashes, count, mixed)) {
      RunMixer.mix(hashes, count, mixed);
    } else {
      SCALAR.mixRuns(hashes, count, mixed);
    }
  }

  @Override
  public void squaredDistances(
      float[] rows, int width, int row, int[] others, int count, float[] squares) {
    Distances.squared(rows, width, row, others, count, squares);
  }
}
