package io.stillwatch.judge;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers for the categories of all {@link Traces} that were met among some accounts, so that what
 * is learned of them stands in plain arrays. Cost: some 25 bytes a category. For one thread while
 * it grows.
 */
final class Categories implements Serializable {
  /** The number of a category that says nothing. */
  static final int NOTHING = 0;

  /** The number of a category that was never met. */
  static final int NEVER_MET = -1;

  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Long2IntOpenHashMap[] numbers = new Long2IntOpenHashMap[Traces.Trace.COUNT];
  private byte[] magnitudes = new byte[1_024];
  private byte[] traces = new byte[1_024];
  private int[] pooled = new int[1_024];
  private int size = 1;

  Categories() {
    Arrays.setAll(numbers, trace -> numbering());
  }

  private static Long2IntOpenHashMap numbering() {
    Long2IntOpenHashMap numbering = new Long2IntOpenHashMap();
    numbering.defaultReturnValue(NEVER_MET);
    numbering.put(0, NOTHING);
    return numbering;
  }

  /** The number of a trace's category; a new one if it was never met. */
  int add(int trace, long category) {
    int number = numbers[trace].putIfAbsent(category, size);
    if (number != NEVER_MET) {
      return number;
    }
    if (size == magnitudes.length) {
      magnitudes = Arrays.copyOf(magnitudes, size + (size >>> 1));
      traces = Arrays.copyOf(traces, magnitudes.length);
      pooled = Arrays.copyOf(pooled, magnitudes.length);
    }
    int fresh = size++;
    traces[fresh] = (byte) trace;
    magnitudes[fresh] = (byte) Traces.magnitude(TRACES[trace], category);
    long same = Traces.pooled(TRACES[trace], category);
    pooled[fresh] = same == category ? fresh : add(trace, same);
    return fresh;
  }

  /** The number of a trace's category, or {@link #NEVER_MET}. */
  int number(int trace, long category) {
    return numbers[trace].get(category);
  }

  /** The number of the category that a member of any magnitude is counted in. */
  int pooled(int number) {
    return pooled[number];
  }

  /** The magnitude that a numbered category was told apart by. */
  int magnitude(int number) {
    return magnitudes[number];
  }

  /** The trace that a numbered category is one of. */
  int trace(int number) {
    return traces[number];
  }

  /** How many numbers were given. */
  int size() {
    return size;
  }
}
