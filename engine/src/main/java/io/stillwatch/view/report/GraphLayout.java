package io.stillwatch.view.report;

import io.stillwatch.view.LinkView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Places for the accounts of a graph, the same for the same links.
 *
 * <p>Fruchterman and Reingold's springs (1991), started from a sunflower's spiral in the order of
 * names instead of at random. Linked accounts draw each other, all push each other away, a weak
 * pull to the middle keeps what is not linked on the page. Costs the square of the accounts for
 * each of its rounds; for a few hundred accounts that is some tens of milliseconds.
 */
final class GraphLayout {
  static final double WIDTH = 1000;
  static final double HEIGHT = 560;

  private static final int ROUNDS = 300;
  private static final double MARGIN = 16;
  private static final double GOLDEN_ANGLE = 2.399963229728653;
  private static final double PULL = 0.05;

  private final List<String> accounts;
  private final int[][] links;
  private final double[] x;
  private final double[] y;
  private final double[] weight;

  private GraphLayout(List<String> accounts, int[][] links) {
    this.accounts = accounts;
    this.links = links;
    this.x = new double[accounts.size()];
    this.y = new double[accounts.size()];
    this.weight = new double[accounts.size()];
    for (int[] link : links) {
      weight[link[0]]++;
      weight[link[1]]++;
    }
  }

  /**
   * Where an account is drawn.
   *
   * @param x from the left, up to {@link #WIDTH}
   * @param y from the top, up to {@link #HEIGHT}
   * @param number its place in the order of names, from 0
   * @param degree how many links end here
   */
  record Place(double x, double y, int number, int degree) {}

  /** Places for every account that a link names, in the order of names. */
  static Map<String, Place> of(List<LinkView> links) {
    TreeSet<String> names = new TreeSet<>();
    links.forEach(link -> names.addAll(List.of(link.from(), link.to())));
    List<String> accounts = new ArrayList<>(names);
    Map<String, Integer> number = new LinkedHashMap<>();
    accounts.forEach(account -> number.put(account, number.size()));
    int[][] ends = new int[links.size()][];
    for (int link = 0; link < ends.length; link++) {
      LinkView view = links.get(link);
      ends[link] =
          new int[] {number.getOrDefault(view.from(), 0), number.getOrDefault(view.to(), 0)};
    }
    GraphLayout layout = new GraphLayout(accounts, ends);
    layout.spiral();
    for (int round = 0; round < ROUNDS; round++) {
      layout.move(1 - (double) round / ROUNDS);
    }
    return layout.places();
  }

  private void spiral() {
    for (int node = 0; node < x.length; node++) {
      double radius = Math.sqrt((node + 0.5) / x.length);
      x[node] = radius * StrictMath.cos(node * GOLDEN_ANGLE);
      y[node] = radius * StrictMath.sin(node * GOLDEN_ANGLE);
    }
  }

  private void move(double heat) {
    double[] forceX = new double[x.length];
    double[] forceY = new double[x.length];
    push(forceX, forceY);
    draw(forceX, forceY);
    double longest = 0.3 * heat;
    for (int node = 0; node < x.length; node++) {
      double dx = forceX[node] / weight[node] - PULL * x[node];
      double dy = forceY[node] / weight[node] - PULL * y[node];
      double step = Math.min(0.5, longest / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy)));
      x[node] += dx * step;
      y[node] += dy * step;
    }
  }

  private void push(double[] forceX, double[] forceY) {
    double scale = 1.0 / Math.max(1, 2 * links.length);
    for (int one = 0; one < x.length; one++) {
      for (int other = one + 1; other < x.length; other++) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        double push = scale * weight[one] * weight[other] / (dx * dx + dy * dy + 1e-3);
        forceX[one] += dx * push;
        forceY[one] += dy * push;
        forceX[other] -= dx * push;
        forceY[other] -= dy * push;
      }
    }
  }

  private void draw(double[] forceX, double[] forceY) {
    for (int[] link : links) {
      double dx = x[link[0]] - x[link[1]];
      double dy = y[link[0]] - y[link[1]];
      double pull = 1 / (Math.sqrt(dx * dx + dy * dy) + 0.05);
      forceX[link[0]] -= dx * pull;
      forceY[link[0]] -= dy * pull;
      forceX[link[1]] += dx * pull;
      forceY[link[1]] += dy * pull;
    }
  }

  private Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    Scale across = Scale.of(x, WIDTH);
    Scale down = Scale.of(y, HEIGHT);
    for (int node = 0; node < x.length; node++) {
      places.put(
          accounts.get(node),
          new Place(across.at(x[node]), down.at(y[node]), node, (int) weight[node]));
    }
    return places;
  }

  /** Stretches one axis to the page. */
  private record Scale(double least, double span, double size) {

    static Scale of(double[] values, double size) {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      for (double value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      return new Scale(least, Math.max(1e-9, most - least), size);
    }

    double at(double value) {
      return MARGIN + (value - least) / span * (size - 2 * MARGIN);
    }
  }
}
