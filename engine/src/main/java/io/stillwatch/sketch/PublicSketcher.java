package io.stillwatch.sketch;

import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.util.Arrays;

/**
 * Cuts public prompts into passages, by the words and runs by which {@link Sketcher} cuts the
 * prompts of a log, and keeps the distinct passages of least hash: the same ones in whatever order
 * the prompts come, and however often. An account keeps few runs of a prompt and they may be any,
 * so all runs of a public prompt count. Mutable; not thread-safe.
 *
 * <p>Cost: {@value #MOST} passages are kept at most, 64 MB; while prompts are added it takes room
 * for twice as many, 128 MB, and half of that again while the room grows. Time: about 40 operations
 * a word, and a sort of the room each time it is full.
 *
 * <p>Source: Bar-Yossef et al., "Counting distinct elements in a data stream", RANDOM 2002.
 */
public final class PublicSketcher {
  /** How many passages are kept at most. */
  public static final int MOST = 1 << 23;

  private static final int FIRST_ROOM = 1 << 12;

  private final int most;
  private final Words words;
  private final TextSketcher texts;
  private long[] passages = new long[FIRST_ROOM];
  private int filled;

  /** As it is ordered, the greatest hash that may still be kept. */
  private long bound = Long.MAX_VALUE;

  /** Makes one that keeps {@value #MOST} passages at most. */
  public PublicSketcher() {
    this(MOST);
  }

  /** Makes one that keeps so many at most. */
  PublicSketcher(int most) {
    this.most = most;
    Kernels kernels = ChosenKernels.get();
    this.words = new Words(kernels);
    this.texts = new TextSketcher(kernels);
  }

  /** Adds a prompt; one of fewer than eight words has no passage. */
  public void add(String prompt) {
    words.read(prompt);
    texts.eachRun(words, this::add);
  }

  /** The passages of what was added so far. */
  public PublicPassages passages() {
    tidy();
    return new PublicPassages(Arrays.copyOf(passages, filled), bound != Long.MAX_VALUE);
  }

  private void add(long passage) {
    long ordered = PublicPassages.ordered(passage);
    if (ordered > bound) {
      return;
    }
    if (filled == passages.length) {
      makeRoom();
    }
    passages[filled++] = ordered;
  }

  /**
   * Leaves room for at least one more: what came twice goes, then the room grows up to its limit.
   */
  private void makeRoom() {
    tidy();
    if (filled > passages.length / 2) {
      passages = Arrays.copyOf(passages, 2 * passages.length);
    }
  }

  /** Sorts, keeps each once, and of too many the least. */
  private void tidy() {
    Arrays.sort(passages, 0, filled);
    int kept = 0;
    for (int place = 0; place < filled; place++) {
      if (kept == 0 || passages[kept - 1] != passages[place]) {
        passages[kept++] = passages[place];
      }
    }
    if (kept > most) {
      kept = most;
      bound = passages[most - 1];
    }
    filled = kept;
  }
}
