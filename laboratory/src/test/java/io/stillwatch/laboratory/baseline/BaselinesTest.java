package io.stillwatch.laboratory.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.exchange.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each method on a log in which what it looks for is planted: accounts {@code bad0} to 19. */
final class BaselinesTest {
  private static final int HONEST = 200;
  private static final int BAD = 20;
  private static final int DAYS = 6;
  private static final long START = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();

  @TempDir Path folder;

  private final StringBuilder exchanges = new StringBuilder();
  private final StringBuilder accounts = new StringBuilder();
  private final Random random = new Random(11);
  private int ids;

  @Test
  void theRateLimitTakesWhoSendsMoreThanLongStandingCustomersEverDo() throws IOException {
    crowd();
    for (int bad = 0; bad < BAD; bad++) {
      account("bad" + bad, "card-b" + bad, "2026-04-30");
      send("bad" + bad, 400, "10.1." + bad + ".1", "");
    }
    assertThat(accused(new RateLimit())).containsExactlyElementsOf(bad());
  }

  @Test
  void aSharedCardJoinsAndACarriersAddressDoesNot() throws IOException {
    crowd();
    for (int bad = 0; bad < BAD; bad++) {
      account("bad" + bad, "card-b" + bad / 7, "2026-04-30");
      send("bad" + bad, 5, "10.1." + bad + ".1", "");
      send("honest" + bad, 1, "9.9.9.9", "");
      send("honest" + (bad + 50), 1, "9.9.9.9", "");
    }
    Set<String> accused = accused(new SharedIdentity());
    assertThat(accused).containsExactlyElementsOf(bad());
    assertThat(new SharedIdentity().accuse(log())).hasSize(3);
  }

  @Test
  void theSamePromptOnTenAccountsIsAGroup() throws IOException {
    crowd();
    for (int bad = 0; bad < BAD; bad++) {
      account("bad" + bad, "card-b" + bad, "2026-04-30");
      send("bad" + bad, 2, "10.1." + bad + ".1", "say it exactly like this");
    }
    assertThat(accused(new SamePrompt())).containsExactlyElementsOf(bad());
  }

  @Test
  void commonExitsDayByDayAreSeenByThoseWhoJoinOnAddresses() throws IOException {
    crowd();
    for (int bad = 0; bad < BAD; bad++) {
      account("bad" + bad, "card-b" + bad, "2026-04-30");
      for (int exit = 0; exit < 8; exit++) {
        send("bad" + bad, 12, "10.1.1." + exit, "");
      }
    }
    for (Baseline baseline : List.of(new SynchroTrap(), new EvilCohort(), new Fraudar())) {
      assertThat(accused(baseline)).as(baseline.name()).containsExactlyElementsOf(bad());
    }
  }

  @Test
  void useRoundTheClockFromManyAddressesBreaksTwoRulesOfTheAdvisory() throws IOException {
    crowd();
    for (int bad = 0; bad < BAD; bad++) {
      account("bad" + bad, "card-b" + bad, "2024-04-30");
      for (int exit = 0; exit < 12; exit++) {
        send("bad" + bad, 20, "10.1." + bad + "." + exit, "");
      }
    }
    assertThat(accused(new AdvisoryRules())).containsAll(bad());
    assertThat(accused(new AdvisoryRules())).hasSizeLessThan(BAD + HONEST / 20);
  }

  @Test
  void anAccountThatAsksForOtherThingsThanEverybodyIsFarFromThem() throws IOException {
    crowd();
    account("bad0", "card-b0", "2026-04-30");
    send("bad0", 60, "10.1.0.1", "one fixed instruction that none of the others ever used");
    assertThat(accused(new MeanDiscrepancy())).contains("bad0");
  }

  @Test
  void aBellFitsNormalScoresAndTwoHeapsDoNot() {
    double[] bell = random.doubles(150, 0, 1).map(NormalQuantile::of).toArray();
    double[] heaps = new double[150];
    Arrays.setAll(heaps, i -> i % 2 == 0 ? 10 + bell[i] : 30 + bell[i]);

    assertThat(NearestDistances.fit(bell)).isGreaterThan(0.97);
    assertThat(NearestDistances.fit(heaps)).isLessThan(0.85);
    assertThat(NearestDistances.fit(new double[10])).isNaN();
  }

  @Test
  void normalScoresAreThoseOfTheTables() {
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.96, within(1e-3));
    assertThat(NormalQuantile.of(0.5)).isCloseTo(0, within(1e-3));
    assertThat(NormalQuantile.of(0.01)).isCloseTo(-2.3263, within(1e-3));
  }

  @Test
  void nobodyIsAccusedOfALogWithoutAnything() throws IOException {
    Files.writeString(folder.resolve("exchanges.jsonl"), "");
    Observations log = Observations.read(folder, Progress.NONE);
    for (Baseline baseline : Baseline.all()) {
      assertThat(baseline.accuse(log).stream().mapToInt(group -> group.length).sum())
          .as(baseline.name())
          .isZero();
    }
  }

  @Test
  void methodsThatJoinAccountsAcquitStrangers() throws IOException {
    crowd();
    for (Baseline baseline : Baseline.all()) {
      if (baseline.grouping()) {
        assertThat(accused(baseline)).as(baseline.name()).isEmpty();
      }
    }
  }

  @Test
  void whatCameBeforeAMomentIsAllThatIsSeenUntilThen() throws IOException {
    crowd();
    Observations log = log();
    Observations early = log.until(START + 86_400_000L);

    assertThat(early.size()).isPositive().isLessThan(log.size());
    assertThat(early.time(early.size() - 1)).isLessThan(START + 86_400_000L);
    assertThat(log.time(early.size())).isGreaterThanOrEqualTo(START + 86_400_000L);
  }

  private void crowd() {
    for (int honest = 0; honest < HONEST; honest++) {
      account("honest" + honest, "card-h" + honest, "2025-01-01");
      send("honest" + honest, 30, "10.0." + honest + ".1", "");
    }
  }

  private void account(String name, String card, String created) {
    accounts.append(
        "{\"account\":\"%s\",\"payment\":\"%s\",\"created\":\"%sT00:00:00Z\",\"plan\":\"pro\"}\n"
            .formatted(name, card, created));
  }

  /** Words of one's own unless a prompt is given, at any moment of the log. */
  private void send(String account, int count, String address, String prompt) {
    for (int i = 0; i < count; i++) {
      StringBuilder words = new StringBuilder(prompt);
      for (int word = 0; prompt.isEmpty() && word < 12; word++) {
        words.append('w').append(random.nextInt(5000)).append(' ');
      }
      exchanges.append(
          "{\"id\":\"%d\",\"time\":\"%s\",\"account\":\"%s\",\"ip\":\"%s\",\"prompt\":\"%s\"}\n"
              .formatted(
                  ids++,
                  Instant.ofEpochMilli(START + random.nextLong(DAYS * 86_400_000L)),
                  account,
                  address,
                  words));
    }
  }

  private Observations log() throws IOException {
    Files.writeString(folder.resolve("exchanges.jsonl"), exchanges);
    Files.writeString(folder.resolve("accounts.jsonl"), accounts);
    return Observations.read(folder, Progress.NONE);
  }

  private Set<String> accused(Baseline baseline) throws IOException {
    Observations log = log();
    Set<String> names = new TreeSet<>();
    for (int[] group : baseline.accuse(log)) {
      Arrays.stream(group).mapToObj(log::name).forEach(names::add);
    }
    return names;
  }

  private static Set<String> bad() {
    Set<String> names = new TreeSet<>();
    for (int bad = 0; bad < BAD; bad++) {
      names.add("bad" + bad);
    }
    return names;
  }
}
