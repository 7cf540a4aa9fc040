package io.stillwatch.link;

import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ties the accounts of a group to each other, chosen for a picture: the {@value #NODES}
 * accounts with most ties, and of each kind of tie the rarest, in turn. A thing that many of them
 * hold is drawn as a tree over its holders rather than as all pairs. What is as frequent in the log
 * as in the group ties nobody. Cost: twice through what the accounts hold, and some 20 MB at most.
 * The same group gives the same ties.
 */
public final class Ties {
  private static final int NODES = 160;

  /** Of a larger group so many are looked at, those of least key, so that memory stays small. */
  private static final int LOOKED_AT = 4_000;

  private static final double ENRICHED = 4;
  private static final int NEAREST = 2;

  private final Population population;
  private final Map<Long, Held> held = new HashMap<>();

  private Ties(Population population) {
    this.population = population;
  }

  /**
   * Finds ties.
   *
   * @param members account numbers
   * @param openings conversations that an account must have begun to set the measure of what is
   *     usual
   * @param most how many ties are wanted
   */
  public static List<Tie> within(Population population, int[] members, int openings, int most) {
    int[] sample =
        Arrays.stream(members)
            .boxed()
            .sorted(Comparator.comparing(population::key))
            .limit(LOOKED_AT)
            .mapToInt(Integer::intValue)
            .toArray();
    Ties ties = new Ties(population);
    ties.gather(sample);
    ties.weigh(sample.length);
    int[] nodes = ties.nodes(sample);
    Map<TieKind, List<Tie>> byKind = ties.among(nodes);
    byKind.put(TieKind.LIKENESS, ties.neighbours(nodes, openings));
    byKind.put(TieKind.ANSWER, ReturnedAnswers.among(population, nodes));
    return TieChoice.of(byKind, population, most);
  }

  /** Something that members hold. */
  private static final class Held {
    private final TieKind kind;
    private int[] members = new int[2];
    private int size;
    private int holders;
    private double weight;

    Held(TieKind kind) {
      this.kind = kind;
    }

    void add(int member) {
      if (size > 0 && members[size - 1] == member) {
        return;
      }
      members = size == members.length ? Arrays.copyOf(members, 2 * size) : members;
      members[size++] = member;
    }
  }

  private void gather(int[] members) {
    for (int member : members) {
      SharedKeys.of(
          population,
          member,
          (kind, key) -> held.computeIfAbsent(key, unseen -> new Held(kind)).add(member));
    }
    held.values().removeIf(thing -> thing.size < 2);
    for (int account = 0; account < population.size(); account++) {
      SharedKeys.of(
          population,
          account,
          (kind, key) -> {
            Held thing = held.get(key);
            if (thing != null) {
              thing.holders++;
            }
          });
    }
  }

  private void weigh(int group) {
    held.values()
        .removeIf(
            thing ->
                thing.size / (double) group < ENRICHED * thing.holders / population.size()
                    && thing.size < thing.holders);
    for (Held thing : held.values()) {
      double own = Math.min(1, thing.size / (double) thing.holders);
      thing.weight = own * 2 / (1 + Math.log(thing.size) / Math.log(2));
    }
  }

  /** The members with most ties, in the order of their keys. */
  private int[] nodes(int[] members) {
    Map<Integer, Double> tied = new HashMap<>();
    held.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              Held thing = entry.getValue();
              for (int place = 0; place < thing.size; place++) {
                tied.merge(thing.members[place], thing.weight, Double::sum);
              }
            });
    return Arrays.stream(members)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer member) -> -tied.getOrDefault(member, 0.0))
                .thenComparing(population::key))
        .limit(NODES)
        .sorted(Comparator.comparing(population::key))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Map<TieKind, List<Tie>> among(int[] nodes) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int node : nodes) {
      places.put(node, places.size());
    }
    Map<TieKind, List<Tie>> byKind = new EnumMap<>(TieKind.class);
    for (Held thing : held.values()) {
      int[] drawn =
          Arrays.stream(thing.members, 0, thing.size)
              .filter(places::containsKey)
              .map(member -> places.getOrDefault(member, 0))
              .sorted()
              .toArray();
      List<Tie> ties = byKind.computeIfAbsent(thing.kind, kind -> new ArrayList<>());
      for (int place = 1; place < drawn.length; place++) {
        ties.add(
            new Tie(
                nodes[drawn[(place - 1) / 2]],
                nodes[drawn[place]],
                thing.kind,
                thing.weight,
                thing.holders));
      }
    }
    return byKind;
  }

  private List<Tie> neighbours(int[] nodes, int openings) {
    ProfileVectors vectors = new ProfileVectors(new Reference(population, openings));
    float[][] points = new float[nodes.length][];
    for (int point = 0; point < nodes.length; point++) {
      points[point] = vectors.of(population.profile(nodes[point]));
    }
    NeighbourGraph graph = NeighbourGraph.of(points);
    List<Tie> ties = new ArrayList<>();
    for (int point = 0; point < nodes.length; point++) {
      for (int place = 0; place < Math.min(NEAREST, graph.neighbours(point)); place++) {
        int near = graph.neighbour(point, place);
        int one = nodes[Math.min(point, near)];
        int other = nodes[Math.max(point, near)];
        double weight = Math.exp(-graph.distance(point, place));
        ties.add(new Tie(one, other, TieKind.LIKENESS, weight, 2));
      }
    }
    return ties;
  }
}
