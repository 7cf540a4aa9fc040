package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.HabitVectors;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.LogKeys;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.link.ProfileVectors;
import io.stillwatch.link.Reference;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.nominate.Nominator;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Who is put forward in one evaluation for what the accounts of the log have in common, by every
 * channel but succession, which takes a campaign that is known already; and what the judge needs of
 * that. Immutable. Cost: four graphs of neighbours and {@link LogKeys}.
 *
 * @param groups those put forward; one account may stand in several
 * @param graph likeness in words and set-up among the crowd
 * @param keys what accounts share
 */
record Nominees(List<Nomination> groups, NeighbourGraph graph, LogKeys keys) {
  /** The channels of a group that is alike in words alone. */
  static final Set<Channel> WORDS = Set.of(Channel.TEXT);

  /**
   * Looks at the log as it is now.
   *
   * @param passages of public sets; without any, the corpus puts nobody forward
   * @param heard the channels that may put somebody forward
   */
  static Nominees of(
      Population population, Crowd crowd, PublicPassages passages, Set<Channel> heard) {
    int[] accounts = crowd.accounts();
    ProfileVectors vectors = new ProfileVectors(new Reference(population, accounts));
    HabitVectors habits = new HabitVectors(population, accounts);
    float[][] points = points(population, accounts, vectors::of);
    NeighbourGraph graph = NeighbourGraph.of(points);
    NeighbourGraph words = NeighbourGraph.of(points, ProfileVectors.WORDS);
    NeighbourGraph times = NeighbourGraph.of(points(population, accounts, habits::times));
    NeighbourGraph demand = NeighbourGraph.of(points(population, accounts, habits::demand));
    LogKeys keys = LogKeys.of(population, accounts);
    KeyIndex open = KeyIndex.of(population, accounts, passages);
    List<Nominating> nominators =
        List.of(
            alike(graph, accounts, Set.of(Channel.TEXT, Channel.SETUP)),
            alike(words, accounts, WORDS),
            alike(times, accounts, Set.of(Channel.TIME)),
            alike(demand, accounts, Set.of(Channel.INTENT)),
            sharing(keys.index(Channel.SUPPLY), Channel.SUPPLY),
            sharing(keys.index(Channel.NETWORK), Channel.NETWORK),
            sharing(keys.index(Channel.TEXT), Channel.TEXT),
            sharing(keys.index(Channel.QUEUE), Channel.QUEUE),
            sharing(open, Channel.CORPUS),
            new Nominating(Set.of(Channel.REPLAY), () -> Nominator.returning(keys.prints())));
    List<Nomination> groups = new ArrayList<>();
    nominators.parallelStream()
        .filter(each -> heard.containsAll(each.by()))
        .map(each -> each.groups().get())
        .forEachOrdered(groups::addAll);
    return new Nominees(groups, graph, keys);
  }

  /** A way to put groups forward, and the channels that do. */
  private record Nominating(Set<Channel> by, Supplier<List<Nomination>> groups) {}

  private static Nominating alike(NeighbourGraph graph, int[] accounts, Set<Channel> by) {
    return new Nominating(by, () -> Nominator.alike(graph, accounts, by));
  }

  private static Nominating sharing(KeyIndex index, Channel by) {
    return new Nominating(Set.of(by), () -> Nominator.sharing(index, by));
  }

  private static float[][] points(
      Population population, int[] accounts, Function<AccountProfile, float[]> vectors) {
    float[][] points = new float[accounts.length][];
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(point -> points[point] = vectors.apply(population.profile(accounts[point])));
    return points;
  }
}
