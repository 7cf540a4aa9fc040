package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /**
   * Prepares to judge one state of the log.
   *
   * @param graph likeness among the eligible accounts
   * @param accounts the account behind each point of the graph
   * @param suspect by account number, who already belongs to a campaign and so is no honest example
   */
  public Judge(Population population, NeighbourGraph graph, int[] accounts, boolean[] suspect) {
    this.population = population;
    this.measurer = new Measurer(population);
    this.honest = new HonestGroups(population, graph, accounts);
    this.innocence = new Innocence(population);
    this.excluded = suspect.clone();
    this.eligible = accounts.length;
  }

  /** Judges nominations together: the more there are, the more each must show. */
  public List<Verdict> judge(List<Nomination> nominations) {
    exclude(nominations);
    List<Map<Testimony, Double>> places = new ArrayList<>();
    List<SortedMap<Channel, Double>> placed = new ArrayList<>();
    double[] chances = new double[nominations.size()];
    for (int place = 0; place < chances.length; place++) {
      Nomination nomination = nominations.get(place);
      places.add(place(nomination));
      placed.add(channels(places.get(place), nomination));
      chances[place] = Chances.combine(toChances(placed.get(place)));
    }
    double[] discoveries = Chances.discoveries(chances);
    List<Verdict> verdicts = new ArrayList<>();
    for (int place = 0; place < chances.length; place++) {
      verdicts.add(
          verdict(nominations.get(place), places.get(place), placed.get(place), discoveries[place]));
    }
    return verdicts;
  }

  /** Takes out of the honest examples whoever stands in a group that is uniform by any measure. */
  private void exclude(List<Nomination> nominations) {
    for (Nomination nomination : nominations) {
      Map<Testimony, Double> measured = measurer.of(nomination.members(), ERRORS);
      double text = Null.place(Testimony.TEXT_VARIETY, measured.get(Testimony.TEXT_VARIETY), List.of());
      double volume =
          Null.place(Testimony.VOLUME_VARIETY, measured.get(Testimony.VOLUME_VARIETY), List.of());
      double hours = Null.place(Testimony.HOURS_VARIETY, measured.get(Testimony.HOURS_VARIETY), List.of());
      if ((text >= SUSPECT ? 1 : 0) + (volume >= SUSPECT ? 1 : 0) + (hours >= SUSPECT ? 1 : 0) >= 2) {
        for (int member : nomination.members()) {
          excluded[member] = true;
        }
      }
    }
  }

  private Verdict verdict(
      Nomination nomination,
      Map<Testimony, Double> places,
      SortedMap<Channel, Double> placed,
      double discovery) {
    double withoutAny = Chances.withoutAny(toChances(placed));
    List<Alternative> alternatives = innocence.readings(nomination.members(), places);
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
        new TreeMap<>(places),
        accused ? compared(nomination, places) : new TreeMap<>(),
        discovery,
        withoutAny,
        alternatives,
        accused);
  }

  private SortedMap<Testimony, Comparison> compared(
      Nomination nomination, Map<Testimony, Double> places) {
    List<Map<Testimony, Double>> usual = nullFor(nomination);
    SortedMap<Testimony, Comparison> compared = new TreeMap<>();
    measurer
        .of(nomination.members(), ERRORS)
        .forEach(
            (testimony, value) -> {
              if (!Double.isNaN(value)) {
                double placed = places.getOrDefault(testimony, 0.0);
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

  private Map<Testimony, Double> place(Nomination nomination) {
    Map<Testimony, Double> measured = measurer.of(nomination.members(), ERRORS);
    List<Map<Testimony, Double>> usual = nullFor(nomination);
    Map<Testimony, Double> places = new EnumMap<>(Testimony.class);
    measured.forEach((testimony, value) -> places.put(testimony, Null.place(testimony, value, usual)));
    return places;
  }

  /** Honest groups of like size and activity, drawn once for each doubling of either, strangers to the accused. */
  private List<Map<Testimony, Double>> nullFor(Nomination nomination) {
    int bound = Math.max(Nomination.LEAST, Math.min(LARGEST_HONEST, eligible / 8));
    int size = Math.max(Nomination.LEAST, Math.min(nomination.size(), bound));
    int doublings = 31 - Integer.numberOfLeadingZeros(size);
    double openings = HonestGroups.openings(population, nomination.members());
    int activity = (int) Math.max(4, Math.min(openings / 3, ACTIVE));
    List<HonestGroups.Measured> drawn =
        nulls.computeIfAbsent(
            doublings * 64 + activity,
            key -> honest.draw(1 << doublings, activity, excluded, measurer));
    return HonestGroups.strangers(drawn, nomination.members(), population.size());
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
