package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.util.Collections;
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

  private static final int LARGEST_HONEST = 120;
  private static final int ACTIVE = 10;
  private static final double ERRORS = 2;
  private static final double SUSPECT = 2;
  private static final Set<Channel> SUSPICIOUS =
      Set.of(Channel.TEXT, Channel.SETUP, Channel.SUPPLY, Channel.NETWORK);
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
   * @param measurer what takes testimony of groups in that state
   * @param graph likeness among the accounts that stand for the log
   * @param accounts the account behind each point of the graph
   * @param suspect by account number, who already belongs to a campaign and so is no honest example
   */
  Judge(
      Population population,
      Measurer measurer,
      NeighbourGraph graph,
      int[] accounts,
      boolean[] suspect) {
    this.population = population;
    this.measurer = measurer;
    this.honest = new HonestGroups(population, graph, accounts);
    this.innocence = new Innocence(population);
    this.excluded = suspect.clone();
    this.eligible = accounts.length;
  }

  /** Whose answers come back in whose prompts, in that state of the log. */
  Returning returning() {
    return measurer.returning();
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
                nomination -> {
                  Examined found = examined(nomination);
                  return found.activity().suffices() ? found.chance() : Double.NaN;
                })
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
    Examined found = examined(part.nomination());
    Activity shown = found.activity();
    return part.accused()
        || stands(found, part.q())
            && !shown.isEarly()
            && found.strongest() < shown.lessOfFew(Innocence.EXPLAINS_UNASKED);
  }

  /** Whether a group is accused unless an innocent reading explains it. */
  private static boolean stands(Examined found, double discovery) {
    return discovery <= DISCOVERY && found.activity().suffices() && found.withoutAny() <= WITHOUT;
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
    List<Activity> shown =
        fresh.stream().map(each -> Activity.of(population, each.members())).toList();
    List<List<HonestGroups.Measured>> usual = shown.stream().map(this::nullFor).toList();
    List<Examined> found =
        IntStream.range(0, fresh.size())
            .parallel()
            .mapToObj(place -> examine(fresh.get(place), shown.get(place), usual.get(place)))
            .toList();
    for (int place = 0; place < found.size(); place++) {
      examined.put(fresh.get(place), found.get(place));
    }
  }

  private Examined examine(
      Nomination nomination, Activity shown, List<HonestGroups.Measured> drawn) {
    List<Map<Testimony, Double>> usual = HonestGroups.strangers(drawn, nomination.members());
    Placement placement = new Placement(nomination, measures(nomination), usual);
    double chanceWithoutAny = placement.chanceWithoutAny();
    return new Examined(
        shown,
        placement,
        usual,
        placement.chance(),
        chanceWithoutAny,
        explains(shown, placement, chanceWithoutAny),
        innocence.readings(nomination.members(), shown, placement));
  }

  /**
   * The strength from which on a reading lets a group go: of few accounts a weaker one does, and
   * early too. Then a group must show both what is asked of others in the place of the other, and
   * either be many that are after what trains a student, or go on for long and be tied by cards and
   * addresses: a fleet of monitors is as even from its first hour.
   */
  private static double explains(Activity shown, Placement placement, double chanceWithoutAny) {
    boolean demand = placement.showsDemand();
    boolean overwhelms = placement.overwhelms(chanceWithoutAny);
    double explains = 0;
    if (shown.isEarly()) {
      boolean plainly =
          demand
              && overwhelms
              && (shown.isMany() && placement.trains()
                  || shown.goesOn() && Individuals.areTied(placement.places()));
      explains = plainly ? Innocence.EXPLAINS_UNASKED : 0;
    } else if (demand) {
      explains = Innocence.EXPLAINS;
    } else if (overwhelms) {
      explains = Innocence.EXPLAINS_UNASKED;
    }
    return shown.lessOfFew(explains);
  }

  private Map<Testimony, Double> measures(Nomination nomination) {
    return Objects.requireNonNull(measured.get(nomination));
  }

  private Examined examined(Nomination nomination) {
    return Objects.requireNonNull(examined.get(nomination));
  }

  /**
   * Takes out of the honest examples whoever stands in a group that is uniform by two measures. Not
   * who differs in words as much as people usually do and is not tied by cards and addresses: where
   * the log begins a conversation an hour or a day, everybody begins as many, and one time zone
   * keeps the same hours. Nor who was put forward for passages, answers, hours or the like alone:
   * of honest crowds that have these in common too many would be missed.
   */
  private void exclude(List<Nomination> nominations) {
    for (Nomination nomination : nominations) {
      if (Collections.disjoint(SUSPICIOUS, nomination.by())) {
        continue;
      }
      Map<Testimony, Double> found = USUAL.place(measures(nomination));
      long uniform =
          List.of(Testimony.TEXT_VARIETY, Testimony.VOLUME_VARIETY, Testimony.HOURS_VARIETY)
              .stream()
              .filter(testimony -> place(found, testimony) >= SUSPECT)
              .count();
      boolean differs = place(found, Testimony.TEXT_VARIETY) < 0 && !areTied(found);
      if (uniform >= 2 && !differs) {
        for (int member : nomination.members()) {
          excluded[member] = true;
        }
      }
    }
  }

  /** Whether cards and addresses tie a group, as placed among what is usual. */
  private static boolean areTied(Map<Testimony, Double> found) {
    return place(found, Testimony.SHARED_SUPPLY) >= SUSPECT
        && place(found, Testimony.SHARED_NETWORK) >= SUSPECT;
  }

  private static double place(Map<Testimony, Double> found, Testimony testimony) {
    return found.getOrDefault(testimony, Double.NaN);
  }

  private Verdict verdict(Nomination nomination, double discovery) {
    Examined found = examined(nomination);
    Placement placement = found.placement();
    SortedMap<Channel, Double> chances = new TreeMap<>();
    placement.channels().forEach((channel, spreads) -> chances.put(channel, Null.chance(spreads)));
    boolean accused = stands(found, discovery) && found.strongest() < found.explains();
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
  private List<HonestGroups.Measured> nullFor(Activity shown) {
    int bound = Math.max(Nomination.LEAST, Math.min(LARGEST_HONEST, eligible / 8));
    int size = Math.max(Nomination.LEAST, Math.min(shown.size(), bound));
    int doublings = 31 - Integer.numberOfLeadingZeros(size);
    int activity = (int) Math.max(4, Math.min(shown.openings() / 3, ACTIVE));
    return nulls.computeIfAbsent(
        doublings * 64 + activity,
        key -> honest.draw(1 << doublings, activity, excluded, measurer));
  }
}
