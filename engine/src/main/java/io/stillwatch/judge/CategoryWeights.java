package io.stillwatch.judge;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Of one trace, how much weight each category has among members and among others. Not thread-safe while it is
 * filled. Cost: about 35 bytes a category.
 */
final class CategoryWeights {
  private static final int FIRST_ROOM = 8;

  private final Long2IntOpenHashMap cells = new Long2IntOpenHashMap();
  private double[] inside = new double[FIRST_ROOM];
  private double[] outside = new double[FIRST_ROOM];

  CategoryWeights() {
    cells.defaultReturnValue(-1);
  }

  void add(long category, double within, double without) {
    int cell = cells.get(category);
    if (cell < 0) {
      cell = cells.size();
      cells.put(category, cell);
      if (cell == inside.length) {
        inside = Arrays.copyOf(inside, cell + (cell >>> 1));
        outside = Arrays.copyOf(outside, cell + (cell >>> 1));
      }
    }
    inside[cell] += within;
    outside[cell] += without;
  }

  /** Where a category's weights stand, -1 for one that was never seen. */
  int cellOf(long category) {
    return cells.get(category);
  }

  double inside(int cell) {
    return cell < 0 ? 0 : inside[cell];
  }

  double outside(int cell) {
    return cell < 0 ? 0 : outside[cell];
  }
}
