package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Sketcher;
import io.stillwatch.sketch.SpoolFiles;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LivePipelineTest {
  private static final long SEED = 1;
  private static final long NOW = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

  @TempDir private Path folder = Path.of("");

  private final SmallLog log = SmallLog.withPool(SEED);
  private final List<Exchange> inOrder =
      log.exchanges().stream().sorted(Comparator.comparingLong(Exchange::time)).toList();
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private LivePipeline live =
      new LivePipeline(new LiveSettings(SpoolFiles.plain(folder), 0, ForkJoinPool.commonPool()));

  @BeforeEach
  void begin() {
    live.close();
    live =
        new LivePipeline(
            new LiveSettings(
                SpoolFiles.plain(folder), AccountProfile.HOUR, ForkJoinPool.commonPool()));
    live.at(NOW);
  }

  @AfterEach
  void end() {
    live.close();
  }

  private void know(List<Account> accounts) {
    accounts.forEach(account -> live.known(Hash.of(account.account()), AccountTraits.of(account)));
  }

  private void take(Exchange exchange) {
    live.sketched(sketcher.sketch(exchange), exchange.account());
  }

  private void take(List<Exchange> exchanges) {
    exchanges.forEach(this::take);
    live.settle();
  }

  private String scanned(List<Exchange> exchanges) {
    Scanned scanned = Scanned.of(log, exchanges, Long.MAX_VALUE, folder, 1);
    List<AccountExplanation> members =
        scanned.explanations().stream().filter(AccountExplanation::member).toList();
    return new Scanned(scanned.findings(), members).written();
  }

  private String written(Findings findings) {
    List<AccountExplanation> members = new ArrayList<>();
    live.explainMembers(members::add);
    members.sort(Comparator.comparing(AccountExplanation::account));
    return new Scanned(findings, members).written();
  }

  @Test
  void wheneverItIsAskedItFindsWhatAScanOfTheSameExchangesFinds() {
    know(log.accounts());
    int asked = 0;
    int step = inOrder.size() / 7;
    for (int from = 0; from < inOrder.size(); from += step) {
      int to = Math.min(inOrder.size(), from + step);
      take(inOrder.subList(from, to));
      assertThat(written(live.judge())).isEqualTo(scanned(inOrder.subList(0, to)));
      asked++;
    }
    assertThat(asked).isGreaterThan(5);
    assertThat(live.judge().campaigns()).hasSize(1);
    assertThat(live.missed()).isZero();
  }

  @Test
  void aCampaignThatIsFoundInALogThatGoesOnIsTheScansAndStays() {
    know(log.accounts());
    List<CampaignView> found = List.of();
    for (int from = 0; from < inOrder.size(); from += 250) {
      take(inOrder.subList(from, Math.min(inOrder.size(), from + 250)));
      List<CampaignView> now = live.judgeOver().campaigns();
      assertThat(names(now)).containsAll(names(found));
      found = now;
    }
    CampaignView scanned =
        Scanned.of(log, inOrder, Long.MAX_VALUE, folder, 1).findings().campaigns().get(0);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).id()).isEqualTo(scanned.id());
    assertThat(found.get(0).detectedAt()).isEqualTo(scanned.detectedAt());
  }

  private static List<String> names(List<CampaignView> campaigns) {
    return campaigns.stream().map(CampaignView::id).toList();
  }

  @Test
  void theHourThatIsNotOverIsJudgedOnlyIfTheLogEndsThere() {
    know(log.accounts());
    long lastHour = Math.floorDiv(inOrder.get(inOrder.size() - 1).time(), AccountProfile.HOUR);
    long shift = lastHour * AccountProfile.HOUR;
    inOrder.forEach(
        exchange ->
            take(at(exchange, exchange.id(), shift + exchange.time() % AccountProfile.HOUR)));

    assertThat(live.judgeOver().campaigns()).isEmpty();
    assertThat(live.judge().campaigns()).isNotEmpty();
    assertThat(live.judgeOver().campaigns()).isEmpty();
  }

  @Test
  void whoeverGoesOnFromWhatAnotherWroteFindsTheSame() throws IOException {
    know(log.accounts());
    for (int part = 0; part < 4; part++) {
      int from = part * inOrder.size() / 4;
      take(inOrder.subList(from, (part + 1) * inOrder.size() / 4));
      live.judge();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      live.write(new DataOutputStream(bytes));
      begin();
      live.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      take(inOrder.subList(from, from + 20));
      assertThat(live.missed()).as("lines sent again").isZero();
    }
    assertThat(written(live.judge())).isEqualTo(scanned(inOrder));
  }

  @Test
  void linesThatComeWithinTheLatenessInAnyOrderAndTwiceChangeNothing() {
    know(log.accounts());
    Random chance = new Random(SEED);
    for (int from = 0; from < inOrder.size(); from += 400) {
      List<Exchange> some =
          new ArrayList<>(inOrder.subList(from, Math.min(inOrder.size(), from + 400)));
      some.addAll(some.subList(0, 40));
      List<Exchange> hour = withinAnHour(some, chance);
      take(hour);
      take(hour.subList(0, 100));
    }
    assertThat(live.missed()).isZero();
    assertThat(written(live.judge())).isEqualTo(scanned(inOrder));
  }

  @Test
  void ofAnExchangeThatIsToldInPartAndThenWholeTheWholeCounts() {
    know(log.accounts());
    for (int place = 0; place < inOrder.size(); place++) {
      Exchange whole = inOrder.get(place);
      take(place % 2 == 0 ? List.of(part(whole), whole) : List.of(whole, part(whole)));
    }
    assertThat(written(live.judge())).isEqualTo(scanned(inOrder));
  }

  /** The words alone, as a log record tells of them, or all but the words, as a span does. */
  private static Exchange part(Exchange whole) {
    boolean words = whole.id().hashCode() % 3 == 0;
    return new Exchange(
        whole.id(),
        whole.time(),
        whole.account(),
        words ? Origin.UNKNOWN : whole.origin(),
        words ? Settings.UNKNOWN : whole.settings(),
        words ? whole.text() : Text.NONE,
        words ? Usage.UNKNOWN : whole.usage(),
        whole.conversation(),
        whole.status(),
        whole.plan(),
        whole.endUser());
  }

  /** Shuffles so that nothing comes an hour or more after what is later. */
  private static List<Exchange> withinAnHour(List<Exchange> exchanges, Random chance) {
    List<Exchange> mixed = new ArrayList<>(exchanges);
    Collections.shuffle(mixed, chance);
    mixed.sort(Comparator.comparingLong(exchange -> exchange.time() / AccountProfile.HOUR));
    return mixed;
  }

  @Test
  void whatComesForASettledHourIsMissedUnlessItIsALineSentAgain() {
    take(inOrder);
    take(inOrder.subList(0, 10));
    assertThat(live.missed()).isZero();
    Exchange first = inOrder.get(0);
    take(at(first, "sent late", first.time()));
    assertThat(live.missed()).isEqualTo(1);
    take(at(first, first.id(), first.time() - 1));
    assertThat(live.missed()).as("the same id, earlier than the one that was counted").isEqualTo(2);
  }

  private static Exchange at(Exchange other, String id, long time) {
    return new Exchange(
        id,
        time,
        other.account(),
        other.origin(),
        other.settings(),
        other.text(),
        other.usage(),
        other.conversation(),
        other.status(),
        other.plan(),
        other.endUser());
  }

  @Test
  void aHolderToldOfAfterItsAccountWasSettledIsMissedAndKnownAtOnce() {
    take(inOrder);
    Account holder =
        log.accounts().stream()
            .filter(account -> account.account().equals(inOrder.get(0).account()))
            .findFirst()
            .orElseThrow();
    know(List.of(holder));
    know(List.of(holder));
    assertThat(live.missed()).isEqualTo(1);
    assertThat(live.traits(Hash.of(holder.account()))).contains(AccountTraits.of(holder));
  }

  @Test
  void anExchangeOfTheFutureEndsNoHour() {
    take(at(inOrder.get(0), "of the future", NOW + 1));
    take(inOrder);
    assertThat(live.missed()).isZero();
    assertThat(live.judge().exchanges()).isEqualTo(inOrder.size() + 1);
  }

  @Test
  void whoJoinsAKnownCampaignIsSeenBeforeAllIsJudgedAgain() {
    know(log.accounts());
    String late = "pool-3";
    take(inOrder.stream().filter(exchange -> !exchange.account().equals(late)).toList());
    CampaignView before = live.judge().campaigns().get(0);
    assertThat(live.joined()).isEmpty();
    long shift = inOrder.get(inOrder.size() - 1).time() / AccountProfile.HOUR * AccountProfile.HOUR;
    inOrder.stream()
        .filter(exchange -> exchange.account().equals(late))
        .forEach(
            exchange -> take(at(exchange, exchange.id(), shift + exchange.time() % 3_600_000)));
    Optional<Findings> joined = live.joined();
    assertThat(joined).isPresent();
    CampaignView after = joined.orElseThrow().campaigns().get(0);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.accounts()).hasSize(before.accounts().size() + 1);
    assertThat(after.accounts()).anyMatch(member -> member.account().equals(late));
    assertThat(live.joined()).as("nobody joined since").isEmpty();
  }
}
