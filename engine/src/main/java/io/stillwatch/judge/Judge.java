package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.LogKeys;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Weighs nominations: each testifying channel against honest groups of like size and activity, all
 * together by {@link Placement}, the innocent readings beside. A group is accused if its q-value
 * and its chance without its strongest channel stay below {@value #DISCOVERY} and {@value
 * #WITHOUT}, and no innocent reading explains it. Not thread-safe.
 */
public final class Judge {
  /** The greatest false discovery rate of an accusation. */
  public static final double DISCOVERY = 0.01;

  /** The greatest chance of an accusation when its strongest channel is left out. */
  public static final double WITHOUT = 0.04;

  /**
   * Conversations that the middle account of a group must have begun, where the group has few
   * accounts.
   */
  static final int FEWEST_OPENINGS = 10;

  static final int FEWEST_ACCOUNTS = 12;

  private static final int FEWEST_OPENINGS_OF_MANY = 5;
  private static final double PLENTY = 100;
  private static final double MANY = 24;
  private static final int LARGEST_HONEST = 120;
  private static final int ACTIVE = 10;
  private static final double ERRORS = 2;
  private static final double SUSPECT = 2;
  private static final Set<Channel> UNSUSPICIOUS = Set.of(Channel.QUEUE, Channel.REPLAY);
  private static final Null USUAL = new Null(List.of());

  private final Population population;
  private final Measurer measurer;
  private final HonestGroups honest;
  private final Innocence innocence;
  private final boolean[] excluded;
  private final int eligible;
  private final Map<Integer, List<HonestGroups.Measured>> nulls = new HashMap<>();
  private final Map<Nomination, Map<Testimony, Double>> measured = new IdentityHashMap<>();
  private final Map<Nomination, Examined> examined = new IdentityHashMap<>();

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
    this.measurer = new Measurer(population, keys, accounts);
    this.honest = new HonestGroups(population, graph, accounts);
    this.innocence = new Innocence(population);
    this.excluded = suspect.clone();
    this.eligible = accounts.length;
  }

  /**
   * Judges nominations together: the more there are that could be accused, the more each must show.
   *
   * @return a verdict for each, in their order
   */
  public List<Verdict> judge(List<Nomination> nominations) {
    measure(nominations);
    exclude(nominations);
    examine(nominations);
    double[] chances =
        nominations.stream()
            .mapToDouble(
                nomination -> accusable(nomination) ? examined(nomination).chance() : Double.NaN)
            .toArray();
    double[] discoveries = Chances.discoveries(chances);
    return IntStream.range(0, chances.length)
        .parallel()
        .mapToObj(place -> verdict(nominations.get(place), discoveries[place]))
        .toList();
  }

  /**
   * Whether a part of a convicted group, judged for itself, is convicted too. What is asked was
   * shown by the whole and need not be shown again, if no innocent reading is near.
   */
  boolean convicts(Verdict part) {
    double explains = Innocence.EXPLAINS_UNASKED * Math.min(1, part.nomination().size() / MANY);
    return part.accused()
        || stands(part)
            && !early(part.nomination())
            && part.alternatives().get(0).strength() < explains;
  }

  /** Whether a group is accused unless an innocent reading explains it. */
  private boolean stands(Verdict verdict) {
    return verdict.q() <= DISCOVERY
        && verdict.withoutAny() <= WITHOUT
        && accusable(verdict.nomination());
  }

  /**
   * Whether a group is large and busy enough to be accused of anything; if not, it is no test made.
   */
  private boolean accusable(Nomination nomination) {
    return nomination.size() >= FEWEST_ACCOUNTS && (hasMany(nomination) || goesOn(nomination));
  }

  private boolean hasMany(Nomination nomination) {
    return HonestGroups.openings(population, nomination.members()) >= fewest(nomination.size());
  }

  /**
   * Whether what the middle account of a group went on asking makes up for the few conversations it
   * began.
   */
  private boolean goesOn(Nomination nomination) {
    return HonestGroups.openings(population, nomination.members()) >= FEWEST_OPENINGS_OF_MANY
        && HonestGroups.evidence(population, nomination.members()) >= FEWEST_OPENINGS;
  }

  /**
   * How many conversations are enough falls with the root of the accounts, as the error of a mean
   * over them does: four times the accounts show with half the conversations of each what they have
   * in common.
   */
  private static double fewest(int size) {
    double many = FEWEST_OPENINGS * Math.sqrt(PLENTY / size);
    return Math.max(FEWEST_OPENINGS_OF_MANY, Math.min(FEWEST_OPENINGS, many));
  }

  /**
   * Whether a group may be accused for its many accounts alone, each of which did little so far.
   */
  private boolean early(Nomination nomination) {
    return HonestGroups.openings(population, nomination.members()) < FEWEST_OPENINGS;
  }

  /** Measures each nomination that was not measured before. */
  private void measure(List<Nomination> nominations) {
    List<Nomination> fresh =
        nominations.stream().filter(nomination -> !measured.containsKey(nomination)).toList();
    List<Map<Testimony, Double>> found =
        fresh.parallelStream()
            .map(nomination -> measurer.of(nomination.members(), ERRORS))
            .toList();
    for (int place = 0; place < found.size(); place++) {
      measured.put(fresh.get(place), found.get(place));
    }
  }

  /** Examines each nomination that was not examined before. */
  private void examine(List<Nomination> nominations) {
    List<Nomination> fresh =
        nominations.stream().filter(nomination -> !examined.containsKey(nomination)).toList();
    List<List<HonestGroups.Measured>> usual = fresh.stream().map(this::nullFor).toList();
    List<Examined> found =
        IntStream.range(0, fresh.size())
            .parallel()
            .mapToObj(place -> examine(fresh.get(place), usual.get(place)))
            .toList();
    for (int place = 0; place < found.size(); place++) {
      examined.put(fresh.get(place), found.get(place));
    }
  }

  private Examined examine(Nomination nomination, List<HonestGroups.Measured> drawn) {
    List<Map<Testimony, Double>> usual = HonestGroups.strangers(drawn, nomination.members());
    Placement placement = new Placement(nomination, measures(nomination), usual);
    double chanceWithoutAny = placement.chanceWithoutAny();
    return new Examined(
        placement,
        usual,
        placement.chance(),
        chanceWithoutAny,
        explains(nomination, placement, chanceWithoutAny),
        innocence.readings(nomination.members(), placement));
  }

  /**
   * The strength from which on a reading lets a group go: of few accounts a weaker one does, and
   * early too. Then a group must show both what is asked of others in the place of the other, and
   * either be many that are after what trains a student, or go on for long and be tied by cards and
   * addresses: a fleet of monitors is as even from its first hour.
   */
  private double explains(Nomination nomination, Placement placement, double chanceWithoutAny) {
    boolean demand = placement.showsDemand();
    boolean overwhelms = placement.overwhelms(chanceWithoutAny);
    double explains = 0;
    if (early(nomination)) {
      boolean plainly =
          demand
              && overwhelms
              && (trainsMany(nomination, placement) || ties(nomination, placement));
      explains = plainly ? Innocence.EXPLAINS_UNASKED : 0;
    } else if (demand) {
      explains = Innocence.EXPLAINS;
    } else if (overwhelms) {
      explains = Innocence.EXPLAINS_UNASKED;
    }
    return explains * Math.min(1, nomination.size() / MANY);
  }

  /** Whether a group of very many accounts is plainly after what trains a student. */
  private boolean trainsMany(Nomination nomination, Placement placement) {
    return hasMany(nomination) && placement.trains();
  }

  /** Whether a group that goes on for long is tied by cards and addresses. */
  private boolean ties(Nomination nomination, Placement placement) {
    return goesOn(nomination) && Individuals.areTied(placement.places());
  }

  private Map<Testimony, Double> measures(Nomination nomination) {
    return Objects.requireNonNull(measured.get(nomination));
  }

  private Examined examined(Nomination nomination) {
    return Objects.requireNonNull(examined.get(nomination));
  }

  /**
   * Takes out of the honest examples whoever stands in a group that is uniform by any measure. Not
   * who was put forward for passages or answers in common: of honest crowds that have these too
   * many would be missed.
   */
  private void exclude(List<Nomination> nominations) {
    for (Nomination nomination : nominations) {
      if (UNSUSPICIOUS.containsAll(nomination.by())) {
        continue;
      }
      Map<Testimony, Double> found = USUAL.place(measures(nomination));
      long uniform =
          List.of(Testimony.TEXT_VARIETY, Testimony.VOLUME_VARIETY, Testimony.HOURS_VARIETY)
              .stream()
              .filter(testimony -> found.getOrDefault(testimony, Double.NaN) >= SUSPECT)
              .count();
      if (uniform >= 2) {
        for (int member : nomination.members()) {
          excluded[member] = true;
        }
      }
    }
  }

  private Verdict verdict(Nomination nomination, double discovery) {
    Examined found = examined(nomination);
    Placement placement = found.placement();
    SortedMap<Channel, Double> chances = new TreeMap<>();
    placement.channels().forEach((channel, spreads) -> chances.put(channel, Null.chance(spreads)));
    boolean accused =
        discovery <= DISCOVERY
            && accusable(nomination)
            && found.withoutAny() <= WITHOUT
            && found.readings().get(0).strength() < found.explains();
    return new Verdict(
        nomination,
        chances,
        placement.channels(),
        new TreeMap<>(placement.places()),
        accused ? compared(nomination, found) : new TreeMap<>(),
        discovery,
        found.withoutAny(),
        found.readings(),
        accused);
  }

  private SortedMap<Testimony, Comparison> compared(Nomination nomination, Examined found) {
    SortedMap<Testimony, Comparison> compared = new TreeMap<>();
    measures(nomination)
        .forEach(
            (testimony, value) -> {
              if (!Double.isNaN(value)) {
                double placed = found.placement().places().getOrDefault(testimony, 0.0);
                compared.put(testimony, Comparison.of(testimony, value, found.usual(), placed));
              }
            });
    return compared;
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
}
