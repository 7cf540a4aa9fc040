package io.stillwatch.link;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * For each point its nearest neighbours, nearly: no pair is looked at unless chance projections put it close.
 *
 * <p>In each of {@value #TABLES} orderings the points are sorted by the signs of their products with
 * {@value #BITS} random directions; points whose angle is small share a long beginning with high probability,
 * whatever the density about them, so the candidates of a point are those that stand up to {@value #REACH}
 * places before and after it. The nearest {@value #NEIGHBOURS} of the candidates by distance are kept. Cost:
 * for n points of d coordinates n·{@value #TABLES}·({@value #BITS}·d + log n + 2·{@value #REACH}·d)
 * operations, {@value #NEIGHBOURS} numbers a point kept. The same points give the same graph, on any number
 * of threads.
 *
 * <p>Sources: Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002; Bawa, Condie
 * and Ganesan, "LSH forest", WWW 2005.
 */
public final class NeighbourGraph {
  /** How many neighbours a point has at most. */
  public static final int NEIGHBOURS = 12;

  private static final int TABLES = 8;
  private static final int BITS = 24;
  private static final int REACH = 12;

  private final int[][] neighbours;
  private final float[][] distances;

  private NeighbourGraph(int[][] neighbours, float[][] distances) {
    this.neighbours = neighbours;
    this.distances = distances;
  }

  /**
   * Finds the neighbours of points.
   *
   * @param points one point a row, all of the same length
   */
  public static NeighbourGraph of(float[][] points) {
    int[][] orders = new int[TABLES][];
    int[][] ranks = new int[TABLES][];
    IntStream.range(0, TABLES)
        .parallel()
        .forEach(
            table -> {
              orders[table] = order(points, table);
              ranks[table] = new int[points.length];
              for (int place = 0; place < points.length; place++) {
                ranks[table][orders[table][place]] = place;
              }
            });
    int[][] neighbours = new int[points.length][];
    float[][] distances = new float[points.length][];
    IntStream.range(0, points.length)
        .parallel()
        .forEach(
            point -> {
              Nearest nearest = new Nearest();
              int[] candidates = candidates(point, orders, ranks);
              for (int candidate : candidates) {
                nearest.offer(candidate, distance(points[point], points[candidate]));
              }
              neighbours[point] = nearest.points();
              distances[point] = nearest.distances();
            });
    return new NeighbourGraph(neighbours, distances);
  }

  /** How many points there are. */
  public int size() {
    return neighbours.length;
  }

  /** A point's neighbours, nearest first. Not to be written to. */
  public int[] neighbours(int point) {
    return neighbours[point];
  }

  /** The squared distances to them. Not to be written to. */
  public float[] distances(int point) {
    return distances[point];
  }

  private static int[] candidates(int point, int[][] orders, int[][] ranks) {
    int[] found = new int[TABLES * 2 * REACH];
    int size = 0;
    for (int table = 0; table < TABLES; table++) {
      int rank = ranks[table][point];
      int from = Math.max(0, rank - REACH);
      int to = Math.min(orders[table].length - 1, rank + REACH);
      for (int place = from; place <= to; place++) {
        if (place != rank) {
          found[size++] = orders[table][place];
        }
      }
    }
    Arrays.sort(found, 0, size);
    int distinct = 0;
    for (int place = 0; place < size; place++) {
      if (place == 0 || found[place] != found[place - 1]) {
        found[distinct++] = found[place];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  private static int[] order(float[][] points, int table) {
    float[][] directions = directions(table, points.length == 0 ? 0 : points[0].length);
    long[] keyed = new long[points.length];
    for (int point = 0; point < points.length; point++) {
      keyed[point] = (long) signs(points[point], directions) << 32 | point;
    }
    Arrays.sort(keyed);
    int[] order = new int[points.length];
    for (int place = 0; place < points.length; place++) {
      order[place] = (int) keyed[place];
    }
    return order;
  }

  private static int signs(float[] point, float[][] directions) {
    int signs = 0;
    for (float[] direction : directions) {
      float product = 0;
      for (int coordinate = 0; coordinate < point.length; coordinate++) {
        product += point[coordinate] * direction[coordinate];
      }
      signs = signs << 1 | (product > 0 ? 1 : 0);
    }
    return signs;
  }

  private static float[][] directions(int table, int dimensions) {
    SplittableRandom chance = new SplittableRandom(0x5711L + table);
    float[][] directions = new float[BITS][dimensions];
    for (float[] direction : directions) {
      for (int coordinate = 0; coordinate < dimensions; coordinate++) {
        direction[coordinate] = (float) chance.nextGaussian();
      }
    }
    return directions;
  }

  private static float distance(float[] one, float[] other) {
    float sum = 0;
    for (int coordinate = 0; coordinate < one.length; coordinate++) {
      float difference = one[coordinate] - other[coordinate];
      sum += difference * difference;
    }
    return sum;
  }

  /** The nearest points offered so far, nearest first; of two at one distance, the one offered first. */
  private static final class Nearest {
    private final int[] points = new int[NEIGHBOURS];
    private final float[] distances = new float[NEIGHBOURS];
    private int size;

    void offer(int point, float distance) {
      int place = size;
      while (place > 0 && distances[place - 1] > distance) {
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

    int[] points() {
      return Arrays.copyOf(points, size);
    }

    float[] distances() {
      return Arrays.copyOf(distances, size);
    }
  }
}
