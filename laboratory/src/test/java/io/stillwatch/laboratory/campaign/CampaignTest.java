package io.stillwatch.laboratory.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Run;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CampaignTest {
  private static final World WORLD =
      World.of("2026-05-01", 22, 1, Optional.empty(), Optional.empty(), 1);

  /** What one exchange was, kept. */
  private record Kept(String account, long time, String prompt, String completion, int status) {}

  @Test
  void cleaningSendsBackWhatWasServedToOtherAccounts() {
    List<Kept> log = run("cleaning", 0.02, Evasions.NONE, 1);

    Map<String, String> served = new HashMap<>();
    int replayed = 0;
    for (Kept exchange : log) {
      int at = exchange.prompt().length();
      for (String answer : served.keySet()) {
        if (at > answer.length() && exchange.prompt().contains(answer)) {
          replayed += served.get(answer).equals(exchange.account()) ? 0 : 1;
        }
      }
      if (exchange.completion().length() > 150 && served.size() < 500) {
        served.put(exchange.completion(), exchange.account());
      }
    }
    assertThat(replayed).isGreaterThan(20);
  }

  @Test
  void theSecondPoolTakesUpTheListWithinHoursOfTheBan() {
    List<Kept> log = run("failover", 0.02, Evasions.NONE, 2);
    long ban = WORLD.start() + 12 * 86_400_000L;

    Map<String, Long> first = new HashMap<>();
    log.forEach(exchange -> first.merge(exchange.account(), exchange.time(), Math::min));
    List<Long> second = first.values().stream().filter(time -> time >= ban).sorted().toList();
    assertThat(second).hasSize(20);
    assertThat(second.get(9) - ban).isLessThan(12 * 3_600_000L);
    assertThat(log).anyMatch(exchange -> exchange.status() == 403);
  }

  @Test
  void accountsOfOnePoolDifferNoMoreThanChanceWould() {
    Map<String, Integer> counts = new HashMap<>();
    for (Kept exchange : run("cleaning", 0.1, Evasions.NONE, 3)) {
      if (exchange.time() > WORLD.start() + 8 * 86_400_000L) {
        counts.merge(exchange.account(), 1, Integer::sum);
      }
    }
    double mean = counts.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    double variance =
        counts.values().stream().mapToDouble(count -> Math.pow(count - mean, 2)).sum()
            / (counts.size() - 1);
    assertThat(variance / mean).isBetween(0.7, 2.0);
  }

  @Test
  void withSamplesSpreadAPromptRecursOnSeveralAccountsAndWithoutRepeatsNever() {
    Evasions spread = new Evasions(Map.of(Evasion.SPREAD_SAMPLES, 1.0, Evasion.NO_REPEATS, 1.0));
    Map<String, Set<String>> askedBy = new HashMap<>();
    for (Kept exchange : run("qwen-summer", 0.002, spread, 4)) {
      askedBy.computeIfAbsent(item(exchange), key -> new HashSet<>()).add(exchange.account());
    }
    assertThat(askedBy.values().stream().mapToInt(Set::size).average().orElse(0))
        .isGreaterThan(1.5);

    Evasions never = new Evasions(Map.of(Evasion.NO_REPEATS, 1.0));
    List<String> items =
        run("qwen-summer", 0.002, never, 4).stream()
            .filter(exchange -> exchange.status() == 200 && exchange.prompt().length() > 250)
            .map(CampaignTest::item)
            .toList();
    assertThat(items).doesNotHaveDuplicates();
  }

  @Test
  void shortLivesLastTwoDays() {
    Evasions lives = new Evasions(Map.of(Evasion.SHORT_LIVES, 1.0));
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (Kept exchange : run("cleaning", 0.02, lives, 5)) {
      first.merge(exchange.account(), exchange.time(), Math::min);
      last.merge(exchange.account(), exchange.time(), Math::max);
    }
    first.forEach(
        (account, time) ->
            assertThat(last.getOrDefault(account, time) - time)
                .isLessThanOrEqualTo(2 * 86_400_000L));
  }

  private static String item(Kept exchange) {
    String prompt = exchange.prompt();
    int from = prompt.indexOf("\n\n") + 1;
    int to = prompt.lastIndexOf('\n');
    return prompt.substring(from, Math.max(from, to));
  }

  private static List<Kept> run(String name, double scale, Evasions evasions, long seed) {
    CampaignPlan plan = Scenarios.named(name).campaigns().get(0).scaled(scale);
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
                    draft.prompt.toString(),
                    draft.completion.toString(),
                    draft.status)),
        Progress.NONE);
    return kept;
  }
}
