package io.stillwatch.server.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.Hash;
import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionTableTest {
  private static final long NOW = System.currentTimeMillis();
  private static final long TOMORROW = NOW + 86_400_000;
  private static final Activity NO_ACTIVITY =
      new Activity(Instant.EPOCH, Duration.ofHours(1), List.of());

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(place -> "account-" + place).toList();
  }

  private static Findings campaign(int accounts) {
    List<MemberView> members =
        names(accounts).stream()
            .map(name -> new MemberView(name, 1, Instant.EPOCH, 1, 0))
            .toList();
    CampaignView campaign =
        new CampaignView(
            "C-1",
            Confidence.HIGH,
            0.001,
            0,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            accounts,
            0,
            0,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(new ReasonView("text", "One wording recurs.", 5, accounts, true)),
            List.of(new AlternativeView("popular_application", 1, "An application.")),
            members,
            List.of(),
            NO_ACTIVITY);
    return new Findings(
        Instant.EPOCH,
        Instant.EPOCH,
        Duration.ofHours(1),
        accounts,
        accounts,
        0,
        List.of(),
        List.of(campaign),
        List.of(),
        NO_ACTIVITY);
  }

  private static Decision refuse(int accounts) {
    return new Decision(
        "d", "C-1", Action.REFUSE, "harvest", TOMORROW, NOW, "ann", "", "", "", names(accounts));
  }

  private static Action action(DecisionTable table, String account) {
    return table.of(account, NOW).action();
  }

  @Test
  void whoJoinsACampaignIsDecidedAsItsMembersAre() {
    DecisionTable table = DecisionTable.of(campaign(5), List.of(refuse(3)), Set.of());
    assertThat(action(table, "account-4")).isEqualTo(Action.REFUSE);
    assertThat(action(table, "stranger")).isEqualTo(Action.ALLOW);
  }

  @Test
  void anActionEndsByItselfAndByRelease() {
    DecisionTable table = DecisionTable.of(campaign(3), List.of(refuse(3)), Set.of());
    assertThat(table.of("account-0", TOMORROW).action()).isEqualTo(Action.ALLOW);
    Decision released = refuse(3).released("bob", "an appeal");
    assertThat(action(DecisionTable.of(campaign(3), List.of(released), Set.of()), "account-0"))
        .isEqualTo(Action.ALLOW);
  }

  @Test
  void anAccountWithARegisteredScopeIsNeverActedOn() {
    DecisionTable table =
        DecisionTable.of(campaign(3), List.of(refuse(3)), Set.of(Hash.of("account-1")));
    assertThat(action(table, "account-1")).isEqualTo(Action.ALLOW);
    assertThat(action(table, "account-2")).isEqualTo(Action.REFUSE);
  }

  @Test
  void whatTouchesManyAccountsWaitsForASecondPersonAlsoWhenTheCampaignGrewToThat() {
    Decision many = refuse(101);
    assertThat(action(DecisionTable.of(campaign(101), List.of(many), Set.of()), "account-0"))
        .isEqualTo(Action.ALLOW);
    List<Decision> agreed = List.of(many.approved("bob"));
    assertThat(action(DecisionTable.of(campaign(101), agreed, Set.of()), "account-0"))
        .isEqualTo(Action.REFUSE);

    DecisionTable grown = DecisionTable.of(campaign(101), List.of(refuse(100)), Set.of());
    assertThat(action(grown, "account-0")).isEqualTo(Action.REFUSE);
    assertThat(action(grown, "account-100")).isEqualTo(Action.ALLOW);
  }

  @Test
  void aCampaignSharesOneBucket() {
    Buckets buckets = new Buckets(2);
    assertThat(buckets.pass("C-1", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW)).isFalse();
    assertThat(buckets.pass("C-2", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW + 30_000)).isTrue();
  }

  @Test
  void aDecisionIsThereAfterARestartAndOneCutShortIsCutOff(@TempDir Path folder) throws Exception {
    DecisionLog.open(folder).put(refuse(3));
    Path file = folder.resolve("decisions.log");
    Files.writeString(file, "0badc0de {\"id\":\"to", StandardOpenOption.APPEND);
    DecisionLog again = DecisionLog.open(folder);
    assertThat(again.all()).containsExactly(refuse(3));
    again.put(refuse(3).released("bob", "an appeal"));
    assertThat(DecisionLog.open(folder).all())
        .singleElement()
        .satisfies(decision -> assertThat(decision.releasedBy()).isEqualTo("bob"));
  }
}
