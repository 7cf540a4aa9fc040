package io.stillwatch.link;

import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * For each point its nearest neighbours, nearly: no pair is looked at unless chance projections put
 * it close.
 *
 * <p>In each of {@value #TABLES} orderings the points are sorted by the signs of their products
 * with {@value #BITS} random directions; points whose angle is small share a long beginning with
 * high probability, whatever the density about them, so the candidates of a point are those that
 * stand up to {@value #REACH} places before and after it. The nearest {@value #NEIGHBOURS} of the
 * candidates by distance are kept. Cost: for n points of d coordinates n·{@value #TABLES}·({@value
 * #BITS}·d + log n + 2·{@value #REACH}·d) operations; eight bytes for each neighbour kept, and
 * while it is built eight for each point and ordering. The same points give the same graph, on any
 * number of threads.
 *
 * <p>Sources: Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002;
 * Bawa, Condie and Ganesan, "LSH forest", WWW 2005.
 */
public final class NeighbourGraph {
  /** How many neighbours a point has at most. */
  public static final int NEIGHBOURS = 12;

  private static final int TABLES = 8;
  private static final int BITS = 24;
  private static final int REACH = 12;
  private static final int BLOCK = 256;

  private final byte[] sizes;
  private final int[] neighbours;
  private final float[] distances;

  private NeighbourGraph(int points) {
    sizes = new byte[points];
    neighbours = new int[points * NEIGHBOURS];
    distances = new float[points * NEIGHBOURS];
  }

  /** Finds the neighbours of points by all their coordinates. */
  public static NeighbourGraph of(float[][] points) {
    return of(points, points.length == 0 ? 0 : points[0].length);
  }

  /**
   * Finds the neighbours of points.
   *
   * @param points one point a row, all of the same length
   * @param dimensions how many coordinates count, from the first
   */
  public static NeighbourGraph of(float[][] points, int dimensions) {
    int[][] signs = signs(points, dimensions);
    int[][] orders = new int[TABLES][];
    int[][] ranks = new int[TABLES][];
    IntStream.range(0, TABLES)
        .parallel()
        .forEach(
            table -> {
              orders[table] = order(signs[table]);
              ranks[table] = new int[points.length];
              for (int place = 0; place < points.length; place++) {
                ranks[table][orders[table][place]] = place;
              }
            });
    Rows rows = Rows.of(points, dimensions);
    Kernels kernels = ChosenKernels.get();
    NeighbourGraph graph = new NeighbourGraph(points.length);
    blocks(points.length, block -> graph.fill(block * BLOCK, rows, orders, ranks, kernels));
    return graph;
  }

  private static void blocks(int points, IntConsumer work) {
    IntStream.range(0, (points + BLOCK - 1) / BLOCK).parallel().forEach(work);
  }

  /**
   * Points one after the other, so that a distance is read off two stretches of memory.
   *
   * @param width coordinates a point, filled up with zeros to a multiple of {@link Kernels#SUMS}
   */
  private record Rows(float[] values, int width, int points) {

    static Rows of(float[][] points, int dimensions) {
      int width = (dimensions + Kernels.SUMS - 1) / Kernels.SUMS * Kernels.SUMS;
      float[] values = new float[points.length * width];
      for (int point = 0; point < points.length; point++) {
        System.arraycopy(points[point], 0, values, point * width, dimensions);
      }
      return new Rows(values, width, points.length);
    }
  }

  private void fill(int from, Rows rows, int[][] orders, int[][] ranks, Kernels kernels) {
    Nearest nearest = new Nearest();
    int[] candidates = new int[TABLES * 2 * REACH];
    float[] squares = new float[candidates.length];
    // For each point the last one that it was a candidate of, counted from 1.
    int[] seenFrom = new int[rows.points()];
    // Who stand side by side have the same candidates, so these are still at hand.
    int to = Math.min(from + BLOCK, rows.points());
    for (int each = from; each < to; each++) {
      int point = orders[0][each];
      int found = candidates(point, orders, ranks, seenFrom, candidates);
      kernels.squaredDistances(rows.values(), rows.width(), point, candidates, found, squares);
      nearest.size = 0;
      for (int place = 0; place < found; place++) {
        nearest.offer(candidates[place], squares[place]);
      }
      sizes[point] = (byte) nearest.size;
      System.arraycopy(nearest.points, 0, neighbours, point * NEIGHBOURS, nearest.size);
      System.arraycopy(nearest.distances, 0, distances, point * NEIGHBOURS, nearest.size);
    }
  }

  /** How many points there are. */
  public int size() {
    return sizes.length;
  }

  /** How many neighbours a point has. */
  public int neighbours(int point) {
    return sizes[point];
  }

  /** A neighbour of a point, nearest first. */
  public int neighbour(int point, int place) {
    return neighbours[point * NEIGHBOURS + place];
  }

  /** The squared distance to that neighbour. */
  public float distance(int point, int place) {
    return distances[point * NEIGHBOURS + place];
  }

  /**
   * Puts those who stand near a point in any ordering into an array, each once; says how many they
   * are.
   */
  private static int candidates(
      int point, int[][] orders, int[][] ranks, int[] seenFrom, int[] found) {
    int size = 0;
    seenFrom[point] = point + 1;
    for (int table = 0; table < TABLES; table++) {
      int rank = ranks[table][point];
      int from = Math.max(0, rank - REACH);
      int to = Math.min(orders[table].length - 1, rank + REACH);
      for (int place = from; place <= to; place++) {
        int candidate = orders[table][place];
        if (seenFrom[candidate] != point + 1) {
          seenFrom[candidate] = point + 1;
          found[size++] = candidate;
        }
      }
    }
    return size;
  }

  /**
   * Points by their signs, those of equal signs by number: sorted by half the signs, then by the
   * others.
   */
  private static int[] order(int[] signs) {
    int[] order = new int[signs.length];
    Arrays.setAll(order, point -> point);
    return sorted(sorted(order, signs, 0), signs, BITS / 2);
  }

  /**
   * Sorts points by half of their signs, from a bit on; points that agree in it stay as they are.
   */
  private static int[] sorted(int[] order, int[] signs, int shift) {
    int mask = (1 << BITS / 2) - 1;
    int[] ends = new int[mask + 2];
    for (int point : order) {
      ends[(signs[point] >>> shift & mask) + 1]++;
    }
    for (int value = 0; value <= mask; value++) {
      ends[value + 1] += ends[value];
    }
    int[] sorted = new int[order.length];
    for (int point : order) {
      sorted[ends[signs[point] >>> shift & mask]++] = point;
    }
    return sorted;
  }

  /**
   * By ordering and point, the signs of its products. Those with all directions of all orderings
   * grow side by side, coordinate by coordinate, so that a vector unit can take them at once.
   */
  private static int[][] signs(float[][] points, int dimensions) {
    float[][] directions = directions(dimensions);
    int[][] signs = new int[TABLES][points.length];
    blocks(
        points.length,
        block -> {
          float[] products = new float[TABLES * BITS];
          int end = Math.min((block + 1) * BLOCK, points.length);
          for (int point = block * BLOCK; point < end; point++) {
            Arrays.fill(products, 0);
            for (int coordinate = 0; coordinate < dimensions; coordinate++) {
              add(points[point][coordinate], directions[coordinate], products);
            }
            for (int table = 0; table < TABLES; table++) {
              signs[table][point] = signs(products, table * BITS);
            }
          }
        });
    return signs;
  }

  private static void add(float value, float[] weights, float[] products) {
    for (int place = 0; place < products.length; place++) {
      products[place] += value * weights[place];
    }
  }

  private static int signs(float[] products, int from) {
    int signs = 0;
    for (int bit = 0; bit < BITS; bit++) {
      signs = signs << 1 | (products[from + bit] > 0 ? 1 : 0);
    }
    return signs;
  }

  /** By coordinate, its weight in each direction of each ordering. */
  private static float[][] directions(int dimensions) {
    float[][] directions = new float[dimensions][TABLES * BITS];
    for (int table = 0; table < TABLES; table++) {
      SplittableRandom chance = new SplittableRandom(0x5711L + table);
      for (int bit = 0; bit < BITS; bit++) {
        for (int coordinate = 0; coordinate < dimensions; coordinate++) {
          directions[coordinate][table * BITS + bit] = (float) chance.nextGaussian();
        }
      }
    }
    return directions;
  }

  /**
   * The nearest points offered so far, nearest first; of two at one distance, the one of lesser
   * number.
   */
  private static final class Nearest {
    private final int[] points = new int[NEIGHBOURS];
    private final float[] distances = new float[NEIGHBOURS];
    private int size;

    void offer(int point, float distance) {
      int place = size;
      while (place > 0 && farther(place - 1, point, distance)) {
        place--;
      }
      if (place == NEIGHBOURS) {
        return;
      }
      int moved = Math.min(size, NEIGHBOURS - 1) - place;
      System.arraycopy(points, place, points, place + 1, moved);
      System.arraycopy(distances, place, distances, place + 1, moved);
      points[place] = point;
      distances[place] = distance;
      size = Math.min(size + 1, NEIGHBOURS);
    }

    private boolean farther(int place, int point, float distance) {
      return distances[place] > distance || distances[place] == distance && points[place] > point;
    }
  }
}
