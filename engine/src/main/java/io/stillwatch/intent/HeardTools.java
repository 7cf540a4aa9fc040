package io.stillwatch.intent;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Remembers the features of lists of tools: an application offers the same ones with every request.
 * A table with one slot a hash code; a newcomer takes the slot. Not thread-safe. Cost: the names
 * and features of {@value #SLOTS} lists.
 */
final class HeardTools {
  private static final int SLOTS = 256;

  /** Longer lists, and those with longer names, are rare, and are gone through each time. */
  private static final int MOST = 64;

  private static final int LONGEST_NAME = 128;

  private record Heard(List<String> tools, int[] features) {}

  private final Heard[] heard = new Heard[SLOTS];

  HeardTools() {
    Arrays.fill(heard, new Heard(List.of(), new int[0]));
  }

  /** The features of a list, found where they are not remembered. */
  int[] recall(List<String> tools, Function<List<String>, int[]> find) {
    if (tools.size() > MOST || longestName(tools) > LONGEST_NAME) {
      return find.apply(tools);
    }
    int code = tools.hashCode();
    int slot = (code ^ code >>> 16) & SLOTS - 1;
    if (!heard[slot].tools().equals(tools)) {
      heard[slot] = new Heard(tools, find.apply(tools));
    }
    return heard[slot].features();
  }

  private static int longestName(List<String> tools) {
    int longest = 0;
    for (String tool : tools) {
      longest = Math.max(longest, tool.length());
    }
    return longest;
  }
}
