package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.DatabaseAddress;
import io.stillwatch.server.control.States;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealKey;
import io.stillwatch.server.seen.Journal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control data in a real PostgreSQL. */
final class ControlDatabaseTest extends ControlStoreContract {
  private static PostgresServer postgres;

  @TempDir private Path data = Path.of("");
  @TempDir private Path folder = Path.of("");
  private DatabaseAddress address;
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() throws Exception {
    postgres = PostgresServer.started();
  }

  @AfterAll
  static void end() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @BeforeEach
  void makeDatabase() throws Exception {
    address = postgres.fresh();
  }

  @Override
  ControlStore open() {
    return ControlStore.open(data, Optional.of(address));
  }

  @Override
  List<String> audit() throws Exception {
    return PostgresServer.column(address, "select line from stillwatch_audit order by place");
  }

  private ServerSettings settings() {
    return ServerSettings.onLoopback(data)
        .controlledFrom(address)
        .telling(new Journal(Journal.Form.PLAIN, told::add));
  }

  private static void assertProblem(Problem problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StillwatchException.class, failure -> assertThat(failure.problem()).isEqualTo(problem));
  }

  @Test
  void aDatabaseOfALaterVersionIsRefusedAndLeftAsItIs() throws Exception {
    open().close();
    PostgresServer.execute(address, "insert into stillwatch_migration(number) values (99)");
    assertProblem(Problem.DATABASE_NEWER, this::open);
    assertThat(PostgresServer.column(address, "select number from stillwatch_migration"))
        .containsExactly("1", "2", "99");
  }

  @Test
  void whatAnEarlierVersionLeftUndoneIsDoneOnceAtTheStart() throws Exception {
    open().close();
    PostgresServer.execute(address, "drop table stillwatch_audit");
    PostgresServer.execute(address, "delete from stillwatch_migration where number = 2");
    try (ControlStore store = open()) {
      store.note("{}");
    }
    open().close();
    assertThat(audit()).containsExactly("{}");
  }

  @Test
  void twoServicesDoNotShareADatabase() throws Exception {
    try (ControlStore first = open()) {
      assertProblem(Problem.STORE_IN_USE, this::open);
      first.note("{}");
    }
    open().close();
  }

  @Test
  void aDatabaseThatIsNotThereOrDoesNotLetInIsToldWithoutThePassword() {
    DatabaseAddress wrong = new DatabaseAddress(address.url(), "guessed-secret");
    assertThatThrownBy(() -> ControlStore.open(data, Optional.of(wrong)))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("guessed-secret");
    DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "");
    assertProblem(
        Problem.DATABASE_UNREACHABLE, () -> ControlStore.open(data, Optional.of(nowhere)));
    assertProblem(
        Problem.WRONG_USAGE,
        () -> new DatabaseAddress("jdbc:postgresql://127.0.0.1/a?user=b&password=c", ""));
  }

  @Test
  void whatAFolderHeldMovesIntoAnEmptyDatabaseAndIsNotForgottenWithoutIt() throws Exception {
    String administrator;
    try (EnforcedCampaign campaign = EnforcedCampaign.with(ServerSettings.onLoopback(data))) {
      campaign.decide("refuse");
      administrator = campaign.service().administrator();
    }
    try (Served moved = Served.with(settings())) {
      assertThat(moved.administrator()).isEmpty();
      Served again = moved.as(administrator);
      assertThat(again.call("GET /v1/decisions").body())
          .contains("\"action\":\"refuse\"", "\"enforcing\":true");
      assertThat(
              again.call("GET /authz", "", "X-Stillwatch-Account", CampaignLog.MEMBER).statusCode())
          .isEqualTo(403);
      assertThat(audit()).anyMatch(line -> line.contains("decide refuse"));
      assertThat(data.resolve("decisions.log")).doesNotExist();
    }
    assertProblem(
        Problem.WRONG_USAGE, () -> StillwatchServer.start(ServerSettings.onLoopback(data)));
  }

  @Test
  void whileTheDatabaseIsGoneWhatWasDecidedIsAnsweredAndNothingAcknowledgedIsLost()
      throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.with(settings())) {
      campaign.decide("refuse");
      Served service = campaign.service();
      String path = "POST /v1/campaigns/" + campaign.name() + "/decisions";
      String until = Instant.now().plus(Duration.ofDays(1)).toString();
      String tag = "{\"action\":\"tag\",\"because\":\"a second\",\"until\":\"" + until + "\"}";
      assertThat(service.call("GET /healthz").body()).isEqualTo("ok\n");

      postgres.kill();
      assertThat(service.call(path, tag).statusCode()).isEqualTo(503);
      assertThat(service.call(path, tag).body()).contains("DATABASE_UNREACHABLE");
      assertThat(service.call("GET /healthz").statusCode()).isEqualTo(503);
      assertThat(service.call("GET /healthz").body()).contains("database is out of reach");
      assertThat(service.call("GET /metrics").body()).contains("stillwatch_control_reachable 0\n");
      assertThat(authorized(service)).as("decided before").isEqualTo(403);
      assertThat(service.call("GET /v1/decisions").body()).contains("\"action\":\"refuse\"");
      String line = "{\"id\":\"late\",\"time\":\"2026-05-01T00:00:00Z\",\"account\":\"late\"}\n";
      assertThat(service.call("POST /v1/exchanges", line).body()).contains("\"accepted\":1");

      postgres.startAgain();
      assertThat(service.call(path, tag).statusCode()).isEqualTo(201);
      Thread.sleep(1_100);
      assertThat(service.call("GET /healthz").body()).isEqualTo("ok\n");
    }
    try (Served again = Served.with(settings())) {
      assertThat(again.administrator()).as("the token is kept").isEmpty();
    }
    try (ControlStore store = open()) {
      Seal seal = SealKey.open(data, Optional.empty());
      assertThat(
              States.open(store.states(Kind.DECISIONS, seal), Decision.class, Decision::id).all())
          .extracting(Decision::action)
          .containsExactly(Action.REFUSE, Action.TAG);
    }
    assertNoPassword();
  }

  @Test
  void whileTheDatabaseHangsNeitherGatewaysNorWhoReadsWaitForIt() throws Exception {
    DatabaseAddress impatient =
        new DatabaseAddress(address.url() + "&socketTimeout=3", address.password());
    try (EnforcedCampaign campaign = EnforcedCampaign.with(settings().controlledFrom(impatient))) {
      campaign.decide("refuse");
      Served service = campaign.service();
      String backend =
          PostgresServer.column(
                  address,
                  "select pid from pg_stat_activity where application_name = 'stillwatch'"
                      + " and datname = current_database()")
              .getFirst();
      PostgresServer.signal("STOP", backend);
      try {
        CompletableFuture<Integer> token =
            CompletableFuture.supplyAsync(
                () ->
                    service
                        .call("POST /v1/tokens", "{\"name\":\"a\",\"role\":\"peer\"}")
                        .statusCode());
        Thread.sleep(500);
        assertThat(authorized(service)).isEqualTo(403);
        assertThat(service.call("GET /v1/decisions").body()).contains("refuse");
        service.call("GET /healthz");
        assertThat(token.isDone()).as("the change is still being tried").isFalse();
        assertThat(token.get()).isEqualTo(503);
        assertThat(service.call("GET /healthz").statusCode()).isEqualTo(503);
      } finally {
        PostgresServer.signal("CONT", backend);
      }
    }
  }

  @Test
  void everyTokenThatWasGivenOutStandsHoweverOftenTheDatabaseIsKilled() throws Exception {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
    String administrator;
    try (Served service = Served.with(settings())) {
      administrator = service.administrator();
      for (int kill = 0; kill < 3; kill++) {
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = Thread.ofPlatform().start(() -> giveOut(service, given, over));
        Thread.sleep(50 + chance.nextInt(400));
        postgres.kill();
        Thread.sleep(50);
        over.set(true);
        asking.join();
        postgres.startAgain();
      }
    }
    assertThat(given).as("seed " + seed).isNotEmpty();
    try (Served service = Served.with(settings())) {
      assertThat(service.as(administrator).call("GET /v1/decisions").statusCode()).isEqualTo(200);
      for (String token : given) {
        assertThat(service.as(token).call("GET /authz").statusCode())
            .as("seed " + seed)
            .isEqualTo(200);
      }
    }
  }

  private static void giveOut(
      Served service, ConcurrentLinkedQueue<String> given, AtomicBoolean over) {
    while (!over.get()) {
      HttpResponse<String> answer =
          service.call("POST /v1/tokens", "{\"name\":\"gateway\",\"role\":\"decide\"}");
      // Any other answer than these two is no token, and is found out as one that is not known.
      if (answer.statusCode() != 503) {
        given.add(answer.body().replaceAll(".*(sw_[0-9a-f]+).*", "$1"));
      }
    }
  }

  @Test
  void noTransactionIsLeftOpenByAChangeOrAQuestionAfterItsHealth() throws Exception {
    try (Served service = Served.with(settings())) {
      service.token("decide");
      Thread.sleep(1_100);
      assertThat(service.call("GET /healthz").body()).isEqualTo("ok\n");
      assertThat(
              PostgresServer.column(
                  address,
                  "select state from pg_stat_activity where application_name = 'stillwatch'"
                      + " and datname = current_database()"))
          .containsExactly("idle");
    }
  }

  @Test
  void aDatabaseThatWasRestartedBetweenTwoChangesCostsNone() throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.with(settings())) {
      campaign.decide("tag");
      postgres.kill();
      postgres.startAgain();
      Thread.sleep(1_100);
      campaign.decide("refuse");
      assertThat(authorized(campaign.service())).isEqualTo(403);
    }
  }

  @Test
  void aRuleThatCouldNotDecideWhileTheDatabaseWasGoneDecidesOnceItIsBack() throws Exception {
    Path rules = folder.resolve("rules");
    Files.writeString(
        rules,
        """
        [stop]
        when    = campaign.accounts > 3
        action  = refuse
        for     = 7d
        because = {campaign} is a pool
        """);
    Deciding deciding = new Deciding(PolicyFile.written(rules), false);
    try (Served service = Served.with(settings().deciding(deciding))) {
      postgres.kill();
      service.call("POST /v1/exchanges", CampaignLog.lines());
      assertThat(service.call("POST /v1/evaluate").body()).contains(CampaignLog.MEMBER);
      assertThat(service.call("GET /v1/decisions").body()).doesNotContain("stop");
      assertThat(told).anyMatch(line -> line.contains("deciding_fails"));
      postgres.startAgain();
      String decisions = "";
      for (int second = 0; second < 120 && !decisions.contains("stop"); second++) {
        Thread.sleep(1_000);
        decisions = service.call("GET /v1/decisions").body();
      }
      assertThat(decisions).containsOnlyOnce("\"rule\":\"stop\"");
    }
    assertThat(audit()).anyMatch(line -> line.contains("by rule stop"));
  }

  private static int authorized(Served service) {
    return service.call("GET /authz", "", "X-Stillwatch-Account", CampaignLog.MEMBER).statusCode();
  }

  private void assertNoPassword() throws Exception {
    assertThat(String.join("\n", told)).doesNotContain(PostgresServer.PASSWORD);
    assertThat(new DataFolder(data).openedFilesWith(PostgresServer.PASSWORD)).isEmpty();
  }
}
