package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourGraphTest {
  private static final int DIMENSIONS = 120;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void mostOfTheTrulyNearestAreFoundWithoutLookingAtAllPairs(long seed) {
    float[][] points = clustered(seed, 2_000, 40);

    NeighbourGraph graph = NeighbourGraph.of(points);

    int found = 0;
    for (int point = 0; point < points.length; point++) {
      for (int nearest : bruteForce(points, point)) {
        found += holds(graph, point, nearest) ? 1 : 0;
      }
    }
    double recall = found / (double) (points.length * NeighbourGraph.NEIGHBOURS);
    assertThat(recall).as("recall, seed %d", seed).isGreaterThan(0.85);
  }

  @Test
  void neighboursAscendByTheirTrueDistanceAndAreNeverThePointItself() {
    float[][] points = clustered(4, 500, 10);

    NeighbourGraph graph = NeighbourGraph.of(points);

    for (int point = 0; point < points.length; point++) {
      assertThat(graph.neighbours(point)).isEqualTo(NeighbourGraph.NEIGHBOURS);
      for (int place = 0; place < graph.neighbours(point); place++) {
        int neighbour = graph.neighbour(point, place);
        assertThat(neighbour).isNotEqualTo(point);
        assertThat(graph.distance(point, place))
            .isCloseTo(distance(points[point], points[neighbour]), withinPercentage(1e-3));
        assertThat(place == 0 || graph.distance(point, place - 1) <= graph.distance(point, place))
            .isTrue();
      }
    }
  }

  @Test
  void aCrowdOfEqualPointsCostsNoMoreThanAnyOther() {
    float[][] points = new float[20_000][DIMENSIONS];
    Arrays.stream(points).forEach(point -> Arrays.fill(point, 1));

    NeighbourGraph graph = NeighbourGraph.of(points);

    assertThat(graph.neighbours(0)).isEqualTo(NeighbourGraph.NEIGHBOURS);
    assertThat(graph.distance(19_999, NeighbourGraph.NEIGHBOURS - 1)).isZero();
  }

  @Test
  void fewPointsAndNoneAreAGraphToo() {
    assertThat(NeighbourGraph.of(new float[0][]).size()).isZero();
    assertThat(NeighbourGraph.of(new float[1][DIMENSIONS]).neighbours(0)).isZero();
    assertThat(NeighbourGraph.of(new float[3][DIMENSIONS]).neighbours(2)).isEqualTo(2);
  }

  private static boolean holds(NeighbourGraph graph, int point, int wanted) {
    return IntStream.range(0, graph.neighbours(point))
        .anyMatch(place -> graph.neighbour(point, place) == wanted);
  }

  private static int[] bruteForce(float[][] points, int point) {
    return IntStream.range(0, points.length)
        .filter(other -> other != point)
        .boxed()
        .sorted(
            (one, other) ->
                Float.compare(
                    distance(points[point], points[one]), distance(points[point], points[other])))
        .limit(NeighbourGraph.NEIGHBOURS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static float distance(float[] one, float[] other) {
    float sum = 0;
    for (int coordinate = 0; coordinate < one.length; coordinate++) {
      float difference = one[coordinate] - other[coordinate];
      sum += difference * difference;
    }
    return sum;
  }

  private static float[][] clustered(long seed, int count, int clusters) {
    SplittableRandom chance = new SplittableRandom(seed);
    float[][] middles = new float[clusters][DIMENSIONS];
    for (float[] middle : middles) {
      for (int coordinate = 0; coordinate < DIMENSIONS; coordinate++) {
        middle[coordinate] = (float) chance.nextGaussian();
      }
    }
    float[][] points = new float[count][DIMENSIONS];
    for (float[] point : points) {
      float[] middle = middles[chance.nextInt(clusters)];
      for (int coordinate = 0; coordinate < DIMENSIONS; coordinate++) {
        point[coordinate] = middle[coordinate] + (float) (0.25 * chance.nextGaussian());
      }
    }
    return points;
  }
}
