package io.stillwatch.judge;

import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The null: groups of accounts nobody accuses, as like-minded as the accused are. Each is the
 * nearest accounts about a seed in the graph of likeness, so that cutting a crowd into like pieces,
 * which makes any crowd look uniform, is done to both sides alike. Seeds are spread over the log by
 * the hash of the account's name. For one thread, which may have others help.
 */
final class HonestGroups {
  /** How many groups are drawn. */
  static final int GROUPS = 96;

  private static final double IN_COMMON = 0.1;

  private final NeighbourGraph graph;
  private final int[] accounts;
  private final int[] seeds;
  private final Population population;

  /** For each point the visit that came by last, so that no set must be made for each ball. */
  private final int[] visited;

  private int visit;

  /** Prepares to draw from the accounts behind a graph. */
  HonestGroups(Population population, NeighbourGraph graph, int[] accounts) {
    this.graph = graph;
    this.accounts = accounts;
    this.population = population;
    visited = new int[accounts.length];
    seeds = new int[accounts.length];
    Arrays.setAll(seeds, point -> point);
    IntArrays.quickSort(
        seeds,
        (one, other) ->
            Long.compareUnsigned(population.key(accounts[one]), population.key(accounts[other])));
  }

  /**
   * Draws groups.
   *
   * @param size how many accounts a group is to have
   * @param openings what a seed must have begun at least, and its fellows half of it
   * @param suspect by account number, whom no group may hold
   */
  List<Measured> draw(int size, double openings, boolean[] suspect, Measurer measurer) {
    List<int[]> groups = new ArrayList<>();
    for (int seed : seeds) {
      if (groups.size() == GROUPS) {
        break;
      }
      if (suspect[accounts[seed]] || population.profile(accounts[seed]).openings() < openings) {
        continue;
      }
      int[] group = ball(seed, size, openings, suspect);
      if (group.length * 2 >= size) {
        groups.add(group);
      }
    }
    return groups.parallelStream()
        .map(group -> new Measured(group, measurer.of(group, 0)))
        .toList();
  }

  private int[] ball(int seed, int size, double openings, boolean[] suspect) {
    int[] queue = new int[size * NeighbourGraph.NEIGHBOURS + NeighbourGraph.NEIGHBOURS + 1];
    int[] members = new int[size];
    int found = 0;
    int end = 0;
    queue[end++] = seed;
    visit++;
    visited[seed] = visit;
    for (int at = 0; at < end && found < size; at++) {
      int point = queue[at];
      if (!suspect[accounts[point]]
          && population.profile(accounts[point]).openings() * 2 >= openings) {
        members[found++] = accounts[point];
      }
      for (int place = 0; place < graph.neighbours(point); place++) {
        int neighbour = graph.neighbour(point, place);
        if (end < queue.length && !suspect[accounts[neighbour]] && visited[neighbour] != visit) {
          visited[neighbour] = visit;
          queue[end++] = neighbour;
        }
      }
    }
    return Arrays.copyOf(members, found);
  }

  /**
   * The measures of those groups that have next to no member in common with the accused; of all, if
   * these are fewer than half: then the accused are a piece of what is usual in this log, and must
   * be compared with the rest of it.
   */
  static List<Map<Testimony, Double>> strangers(List<Measured> groups, int[] accused) {
    BitSet among = new BitSet();
    for (int account : accused) {
      among.set(account);
    }
    List<Map<Testimony, Double>> measures = new ArrayList<>();
    for (Measured group : groups) {
      int common = 0;
      for (int member : group.members()) {
        common += among.get(member) ? 1 : 0;
      }
      if (common <= IN_COMMON * group.members().length) {
        measures.add(group.measures());
      }
    }
    return 2 * measures.size() < groups.size()
        ? groups.stream().map(Measured::measures).toList()
        : measures;
  }

  /** A group with what was measured of it. */
  record Measured(int[] members, Map<Testimony, Double> measures) {}
}
