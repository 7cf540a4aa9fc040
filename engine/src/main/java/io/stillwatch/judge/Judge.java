package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.LogKeys;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Weighs nominations: each testifying channel against honest groups of like size and activity, all together by
 * {@link Chances}, the innocent readings beside. A group is accused if its q-value and its chance without its
 * strongest channel stay below {@value #DISCOVERY} and {@value #WITHOUT}, and no innocent reading explains it.
 * Not thread-safe.
 */
public final class Judge {
  /** The greatest false discovery rate of an accusation. */
  public static final double DISCOVERY = 0.01;

  /** The greatest chance of an accusation when its strongest channel is left out. */
  public static final double WITHOUT = 0.03;

  static final double DEMAND = 0.015;
  static final int FEWEST_OPENINGS = 10;
  static final int FEWEST_ACCOUNTS = 12;

  private static final int LARGEST_HONEST = 120;
  private static final int ACTIVE = 10;
  private static final Set<Channel> DEMANDING =
      EnumSet.of(Channel.QUEUE, Channel.INTENT, Channel.REPLAY, Channel.TEXT);
  private static final double ERRORS = 2;
  private static final double SUSPECT = 2;
  private static final double WORDLESS = 0.6;
  private static final double WORDS = 0.75;
  private static final double MOST_ADDRESSED = 2;

  private final Population population;
  private final Measurer measurer;
  private final HonestGroups honest;
  private final Innocence innocence;
  private final boolean[] excluded;
  private final int eligible;
  private final Map<Integer, List<HonestGroups.Measured>> nulls = new HashMap<>();
  private final Map<Nomination, Map<Testimony, Double>> measured = new IdentityHashMap<>();
  private final Map<Nomination, Map<Testimony, Double>> places = new IdentityHashMap<>();

  /**
   * Prepares to judge one state of the log.
   *
   * @param keys what the accounts of the log share
   * @param graph likeness among the accounts that stand for the log
   * @param accounts the account behind each point of the graph
   * @param suspect by account number, who already belongs to a campaign and so is no honest example
   */
  public Judge(
      Population population,
      LogKeys keys,
      NeighbourGraph graph,
      int[] accounts,
      boolean[] suspect) {
    this.population = population;
    this.measurer = new Measurer(population, keys);
    this.honest = new HonestGroups(population, graph, accounts);
    this.innocence = new Innocence(population);
    this.excluded = suspect.clone();
    this.eligible = accounts.length;
  }

  /** Judges nominations together: the more there are, the more each must show. */
  public List<Verdict> judge(List<Nomination> nominations) {
    measure(nominations);
    exclude(nominations);
    place(nominations);
    List<SortedMap<Channel, Double>> placed = new ArrayList<>();
    double[] chances = new double[nominations.size()];
    for (int place = 0; place < chances.length; place++) {
      Nomination nomination = nominations.get(place);
      placed.add(channels(places.getOrDefault(nomination, Map.of()), nomination));
      chances[place] = Chances.combine(toChances(placed.get(place)));
    }
    double[] discoveries = Chances.discoveries(chances);
    return IntStream.range(0, chances.length)
        .parallel()
        .mapToObj(place -> verdict(nominations.get(place), placed.get(place), discoveries[place]))
        .toList();
  }

  /** Measures each nomination that was not measured before. */
  private void measure(List<Nomination> nominations) {
    List<Nomination> fresh =
        nominations.stream().filter(nomination -> !measured.containsKey(nomination)).toList();
    List<Map<Testimony, Double>> found =
        fresh.parallelStream().map(nomination -> measurer.of(nomination.members(), ERRORS)).toList();
    for (int place = 0; place < found.size(); place++) {
      measured.put(fresh.get(place), found.get(place));
    }
  }

  /** Places each nomination that was not placed before among honest groups. */
  private void place(List<Nomination> nominations) {
    List<Nomination> fresh =
        nominations.stream().filter(nomination -> !places.containsKey(nomination)).toList();
    List<List<HonestGroups.Measured>> usual = fresh.stream().map(this::nullFor).toList();
    List<Map<Testimony, Double>> found =
        IntStream.range(0, fresh.size())
            .parallel()
            .mapToObj(place -> place(fresh.get(place), usual.get(place)))
            .toList();
    for (int place = 0; place < found.size(); place++) {
      places.put(fresh.get(place), found.get(place));
    }
  }

  /** Takes out of the honest examples whoever stands in a group that is uniform by any measure. */
  private void exclude(List<Nomination> nominations) {
    for (Nomination nomination : nominations) {
      Map<Testimony, Double> found = measured.getOrDefault(nomination, Map.of());
      double text = alone(Testimony.TEXT_VARIETY, found);
      double volume = alone(Testimony.VOLUME_VARIETY, found);
      double hours = alone(Testimony.HOURS_VARIETY, found);
      if ((text >= SUSPECT ? 1 : 0) + (volume >= SUSPECT ? 1 : 0) + (hours >= SUSPECT ? 1 : 0) >= 2) {
        for (int member : nomination.members()) {
          excluded[member] = true;
        }
      }
    }
  }

  /** Where a measure lies beside usual values only; NaN if it was not taken. */
  private static double alone(Testimony testimony, Map<Testimony, Double> found) {
    return Null.place(testimony, found.getOrDefault(testimony, Double.NaN), List.of());
  }

  private Verdict verdict(
      Nomination nomination, SortedMap<Channel, Double> placed, double discovery) {
    Map<Testimony, Double> found = places.getOrDefault(nomination, Map.of());
    double withoutAny = Chances.withoutAny(toChances(placed));
    List<Alternative> alternatives = innocence.readings(nomination.members(), found);
    SortedMap<Channel, Double> chances = new TreeMap<>();
    placed.forEach((channel, spreads) -> chances.put(channel, Null.chance(spreads)));
    boolean accused =
        discovery <= DISCOVERY
            && nomination.size() >= FEWEST_ACCOUNTS
            && withoutAny <= WITHOUT
            && demand(placed) <= DEMAND
            && alternatives.get(0).strength() < Innocence.EXPLAINS
            && HonestGroups.openings(population, nomination.members()) >= FEWEST_OPENINGS;
    return new Verdict(
        nomination,
        chances,
        placed,
        new TreeMap<>(found),
        accused ? compared(nomination, found) : new TreeMap<>(),
        discovery,
        withoutAny,
        alternatives,
        accused);
  }

  private SortedMap<Testimony, Comparison> compared(
      Nomination nomination, Map<Testimony, Double> found) {
    List<Map<Testimony, Double>> usual =
        HonestGroups.strangers(nullFor(nomination), nomination.members());
    SortedMap<Testimony, Comparison> compared = new TreeMap<>();
    measured
        .getOrDefault(nomination, Map.of())
        .forEach(
            (testimony, value) -> {
              if (!Double.isNaN(value)) {
                double placed = found.getOrDefault(testimony, 0.0);
                compared.put(testimony, Comparison.of(testimony, value, usual, placed));
              }
            });
    return compared;
  }

  /**
   * The chance by those channels alone that one organisation in step does not explain: cards, networks and hours in
   * common are what a company, a class or a fleet of monitors has too.
   */
  private static double demand(SortedMap<Channel, Double> placed) {
    return Chances.combine(
        placed.entrySet().stream()
            .filter(entry -> DEMANDING.contains(entry.getKey()))
            .mapToDouble(entry -> Null.chance(entry.getValue()))
            .toArray());
  }

  private static double[] toChances(SortedMap<Channel, Double> placed) {
    return placed.values().stream().mapToDouble(Null::chance).toArray();
  }

  private Map<Testimony, Double> place(
      Nomination nomination, List<HonestGroups.Measured> drawn) {
    List<Map<Testimony, Double>> usual =
        HonestGroups.strangers(drawn, nomination.members());
    Map<Testimony, Double> found = new EnumMap<>(Testimony.class);
    measured
        .getOrDefault(nomination, Map.of())
        .forEach((testimony, value) -> found.put(testimony, Null.place(testimony, value, usual)));
    return found;
  }

  /** Honest groups of like size and activity, drawn once for each doubling of either. */
  private List<HonestGroups.Measured> nullFor(Nomination nomination) {
    int bound = Math.max(Nomination.LEAST, Math.min(LARGEST_HONEST, eligible / 8));
    int size = Math.max(Nomination.LEAST, Math.min(nomination.size(), bound));
    int doublings = 31 - Integer.numberOfLeadingZeros(size);
    double openings = HonestGroups.openings(population, nomination.members());
    int activity = (int) Math.max(4, Math.min(openings / 3, ACTIVE));
    return nulls.computeIfAbsent(
        doublings * 64 + activity,
        key -> honest.draw(1 << doublings, activity, excluded, measurer));
  }

  /**
   * One place for each channel that may testify: the farthest of its measures. For the queue the words count, and
   * equal volumes beside them; unequal volumes take a quarter away and no more, since a scheduler can deal
   * unequally but cannot deal what is not on its list.
   */
  private static SortedMap<Channel, Double> channels(
      Map<Testimony, Double> places, Nomination nomination) {
    SortedMap<Channel, Double> channels = new TreeMap<>();
    for (Map.Entry<Testimony, Double> entry : places.entrySet()) {
      Channel channel = entry.getKey().channel();
      if (nomination.by().contains(channel) || Double.isNaN(entry.getValue())) {
        continue;
      }
      double most = entry.getKey() == Testimony.SHARED_NETWORK ? MOST_ADDRESSED : Double.MAX_VALUE;
      channels.merge(channel, Math.min(most, entry.getValue()), Math::max);
    }
    double text = places.getOrDefault(Testimony.TEXT_VARIETY, Double.NaN);
    double volume = places.getOrDefault(Testimony.VOLUME_VARIETY, Double.NaN);
    if (!Double.isNaN(text) && !Double.isNaN(volume)) {
      channels.put(
          Channel.QUEUE,
          text <= volume ? text : text <= 0 ? Math.max(text, volume) : WORDS * text + (1 - WORDS) * Math.max(0, volume));
    }
    if (Double.isNaN(places.getOrDefault(Testimony.TEXT_VARIETY, Double.NaN))) {
      channels.computeIfPresent(Channel.QUEUE, (channel, place) -> WORDLESS * place);
    }
    return channels;
  }
}
