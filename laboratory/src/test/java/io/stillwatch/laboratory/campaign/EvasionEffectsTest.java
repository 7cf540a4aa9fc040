package io.stillwatch.laboratory.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Run;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That each knob, turned all the way, does in the traffic what it says. */
final class EvasionEffectsTest {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final World WORLD =
      World.of("2026-05-01", 22, 0.5, Optional.empty(), Optional.empty(), 1);
  private static final Traffic PLAIN = run(Evasions.NONE);
  private static final Set<String> OPENINGS = openings();

  private record Kept(
      String account,
      long time,
      String address,
      String agent,
      String model,
      String conversation,
      String text,
      String answer) {}

  private record Traffic(List<Member> members, List<Kept> exchanges) {

    Map<String, List<Kept>> byAccount() {
      return exchanges.stream()
          .collect(Collectors.groupingBy(Kept::account, TreeMap::new, Collectors.toList()));
    }

    /** The mean over accounts of how many different values they show. */
    double variety(Function<Kept, Object> value) {
      return byAccount().values().stream()
          .mapToLong(kept -> kept.stream().map(value).distinct().count())
          .average()
          .orElse(0);
    }

    /** The share of exchanges whose first words begin at least twenty others. */
    double framed() {
      Map<String, Integer> openings = new HashMap<>();
      exchanges.forEach(kept -> openings.merge(opening(kept), 1, Integer::sum));
      return exchanges.stream()
              .filter(kept -> openings.getOrDefault(opening(kept), 0) >= 20)
              .count()
          / (double) exchanges.size();
    }

    private static String opening(Kept kept) {
      return kept.text().substring(0, Math.min(40, kept.text().length()));
    }

    /** The share of exchanges that hold ten words in a row of an answer served before. */
    double returned() {
      Set<String> served = new HashSet<>();
      int returned = 0;
      for (Kept kept : exchanges) {
        returned += runs(kept.text()).stream().anyMatch(served::contains) ? 1 : 0;
        served.addAll(runs(kept.answer()));
      }
      return returned / (double) exchanges.size();
    }

    private static List<String> runs(String text) {
      String[] words = text.split(" ", -1);
      List<String> runs = new ArrayList<>();
      for (int at = 0; at + 10 <= words.length; at++) {
        runs.add(String.join(" ", List.of(words).subList(at, at + 10)));
      }
      return runs;
    }
  }

  @Test
  void dilutionTakesAnAccountDownToTenADay() {
    double perDay = turned(Evasion.DILUTION).exchanges().size() / 20.0 / 20;

    assertThat(PLAIN.exchanges().size() / 20.0 / 20).isBetween(22.0, 27.0);
    assertThat(perDay).isBetween(8.0, 11.0);
  }

  @Test
  void anAddressOfItsOwnIsOneAndNobodyElses() {
    Traffic traffic = turned(Evasion.OWN_ADDRESS);

    assertThat(PLAIN.variety(Kept::address)).isGreaterThan(5);
    assertThat(traffic.variety(Kept::address)).isEqualTo(1);
    assertThat(traffic.exchanges().stream().map(Kept::address).distinct()).hasSize(20);
  }

  @Test
  void stolenKeysBelongToOwnersWhoWereThereLongBefore() {
    Traffic traffic = turned(Evasion.STOLEN_KEYS);

    assertThat(traffic.members())
        .allMatch(member -> member.population().equals("stolen-key-victim"))
        .allMatch(member -> member.campaign().equals("cleaning"))
        .allMatch(member -> member.identity().created() < WORLD.start() - 20 * DAY);
    assertThat(first(PLAIN.exchanges())).isGreaterThanOrEqualTo(WORLD.start() + 2 * DAY);
    assertThat(first(traffic.exchanges())).isLessThan(WORLD.start() + 2 * DAY);
  }

  @Test
  void agedAccountsWereOpenedAMonthBeforeAtTheLeast() {
    Traffic traffic = turned(Evasion.AGED_ACCOUNTS);
    Map<String, List<Kept>> exchanges = traffic.byAccount();

    for (Member member : traffic.members()) {
      List<Kept> own = exchanges.getOrDefault(member.identity().account(), List.of());
      assertThat(first(own) - member.identity().created()).isGreaterThan(29 * DAY);
    }
  }

  @Test
  void paraphraseAndRelayedPromptsLeaveNoFrame() {
    assertThat(PLAIN.framed()).isGreaterThan(0.5);
    for (Evasion evasion : List.of(Evasion.PARAPHRASE, Evasion.RELAYED_PROMPTS)) {
      assertThat(turned(evasion).framed()).as(evasion.word()).isLessThan(0.35);
    }
  }

  @Test
  void instructionsOfTheHarvestAreEncodedAndNoTwoAlike() {
    assertThat(
            share(
                turned(Evasion.ENCODED_INSTRUCTIONS),
                kept ->
                    kept.text().matches("(?s)(base64|hex|backwards|letters moved by \\d+): .*")))
        .isGreaterThan(0.4);
  }

  @Test
  void aResellersCustomersAreTenToOneOfTheHarvest() {
    double harvest = share(PLAIN, EvasionEffectsTest::returnsOrFramed);
    double mixed = share(turned(Evasion.HONEST_TRAFFIC), EvasionEffectsTest::returnsOrFramed);

    assertThat(harvest).isGreaterThan(0.4);
    assertThat(mixed / harvest).isBetween(0.03, 0.2);
  }

  @Test
  void aDailyRhythmHasNightsAndPauses() {
    assertThat(PLAIN.variety(kept -> kept.time() / HOUR % 24)).isGreaterThan(23);
    Traffic traffic = turned(Evasion.DAILY_RHYTHM);
    assertThat(traffic.variety(kept -> kept.time() / HOUR % 24)).isLessThan(22);
    assertThat(medianGapWithinSessions(traffic)).isGreaterThan(4 * medianGapWithinSessions(PLAIN));
  }

  @Test
  void rotatingPoolsRestTwoDaysOfThree() {
    assertThat(PLAIN.variety(kept -> kept.time() / DAY)).isGreaterThan(15);
    assertThat(turned(Evasion.ROTATING_POOLS).variety(kept -> kept.time() / DAY)).isLessThan(9);
  }

  @Test
  void accessPathsBringCompaniesAndSubscriptionsAmongTheAccounts() {
    Traffic traffic = turned(Evasion.ACCESS_PATHS);

    assertThat(PLAIN.members()).noneMatch(member -> member.identity().plan().equals("enterprise"));
    assertThat(traffic.members()).anyMatch(member -> member.identity().plan().equals("enterprise"));
    assertThat(share(PLAIN, kept -> kept.agent().startsWith("Mozilla"))).isZero();
    assertThat(share(traffic, kept -> kept.agent().startsWith("Mozilla"))).isBetween(0.1, 0.6);
  }

  @Test
  void aSlowPivotTakesWeeksAndAPlainOneHours() {
    assertThat(pivotDays(PLAIN)).isLessThan(2);
    assertThat(pivotDays(turned(Evasion.SLOW_PIVOT))).isGreaterThan(3);
  }

  @Test
  void probesComeFromAccountsThatAreGoneWithinADay() {
    Traffic traffic = turned(Evasion.THROWAWAY_PROBES);
    long start = WORLD.start() + 2 * DAY;

    List<List<Kept>> before =
        traffic.byAccount().values().stream().filter(kept -> first(kept) < start).toList();
    assertThat(before).isNotEmpty().allMatch(kept -> kept.getLast().time() <= start + HOUR);
    assertThat(before.get(0)).hasSizeGreaterThan(100);
    assertThat(first(PLAIN.exchanges())).isGreaterThanOrEqualTo(start);
  }

  @Test
  void whatIsCleanedElsewhereOrRewordedDoesNotComeBack() {
    assertThat(PLAIN.returned()).isGreaterThan(0.2);
    assertThat(turned(Evasion.CLEANING_ELSEWHERE).returned()).isLessThan(0.01);
    assertThat(turned(Evasion.STRIPPED_MARKS).returned()).isLessThan(0.05);
  }

  @Test
  void crowdedProxiesAreThoseOfTheNextCampaignToo() {
    Evasions crowded = new Evasions(Map.of(Evasion.CROWDED_PROXIES, 1.0));
    Set<String> one = addresses(run(crowded, 1));
    Set<String> other = addresses(run(crowded, 2));

    other.retainAll(one);
    assertThat(other).hasSizeGreaterThan(one.size() / 4);
  }

  @Test
  void scrubbedMetadataHasNoConversationsAndNoCommonClient() {
    Traffic traffic = turned(Evasion.SCRUBBED_METADATA);

    assertThat(traffic.exchanges()).allMatch(kept -> kept.conversation().isEmpty());
    assertThat(agents(traffic)).hasSizeGreaterThan(2 * agents(PLAIN).size());
  }

  @Test
  void aSlowStartSendsLittleInTheFirstDays() {
    long early = WORLD.start() + 5 * DAY;

    assertThat(share(turned(Evasion.SLOW_START), kept -> kept.time() < early))
        .isLessThan(0.5 * share(PLAIN, kept -> kept.time() < early));
  }

  private static boolean returnsOrFramed(Kept kept) {
    return OPENINGS.contains(Traffic.opening(kept));
  }

  /** First words that come often where no knob is turned. */
  private static Set<String> openings() {
    Map<String, Integer> counts = new HashMap<>();
    PLAIN.exchanges().forEach(kept -> counts.merge(Traffic.opening(kept), 1, Integer::sum));
    counts.values().removeIf(count -> count < 20);
    return counts.keySet();
  }

  private static double pivotDays(Traffic traffic) {
    List<Long> first = new ArrayList<>();
    for (List<Kept> own : traffic.byAccount().values()) {
      own.stream()
          .filter(kept -> kept.model().equals("atlas-5"))
          .findFirst()
          .ifPresent(kept -> first.add(kept.time()));
    }
    first.sort(Long::compare);
    return (first.get(first.size() * 3 / 4) - first.get(first.size() / 4)) / (double) DAY;
  }

  private static long medianGapWithinSessions(Traffic traffic) {
    List<Long> gaps = new ArrayList<>();
    for (List<Kept> own : traffic.byAccount().values()) {
      List<Long> times = own.stream().map(Kept::time).sorted().toList();
      for (int at = 1; at < times.size(); at++) {
        long gap = times.get(at) - times.get(at - 1);
        if (gap < 600_000) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(Long::compare);
    return gaps.get(gaps.size() / 4);
  }

  private static Set<String> addresses(Traffic traffic) {
    return traffic.exchanges().stream().map(Kept::address).collect(Collectors.toSet());
  }

  private static Set<String> agents(Traffic traffic) {
    return traffic.exchanges().stream().map(Kept::agent).collect(Collectors.toSet());
  }

  private static double share(Traffic traffic, Function<Kept, Boolean> test) {
    return traffic.exchanges().stream().filter(test::apply).count()
        / (double) traffic.exchanges().size();
  }

  private static long first(Collection<Kept> exchanges) {
    return exchanges.stream().mapToLong(Kept::time).min().orElse(Long.MAX_VALUE);
  }

  private static Traffic turned(Evasion evasion) {
    return run(new Evasions(Map.of(evasion, 1.0)));
  }

  private static Traffic run(Evasions evasions) {
    return run(evasions, 6);
  }

  private static Traffic run(Evasions evasions, long seed) {
    CampaignPlan plan = Scenarios.named("cleaning").campaigns().get(0).scaled(0.02);
    List<Member> members =
        Campaign.members(
            WORLD, plan, evasions, new ServedAnswers(plan.returnsAnswers()), Chance.seeded(seed));
    List<Kept> kept = new ArrayList<>();
    Run.all(
        WORLD,
        members,
        draft ->
            kept.add(
                new Kept(
                    draft.account,
                    draft.time,
                    draft.address,
                    draft.client.userAgent(),
                    draft.model,
                    draft.conversation,
                    draft.system + draft.prompt,
                    draft.completion.toString())),
        Progress.NONE);
    return new Traffic(members, kept);
  }
}
