package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.locks.Tokens;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What control data is, wherever it is kept. */
abstract class ControlStoreContract {
  /** With what hostile names are made of: an end of string, half a character, a line's end. */
  private static final Decision REFUSAL =
      Decision.ofPerson(
          "D-1",
          "C-1",
          Action.REFUSE,
          "harvest \u0000 \uD83D and \n'); drop table stillwatch_state; --",
          1_000,
          2_000,
          "änn",
          true,
          List.of("a", "b\uD800"));

  /** Opens the same store, anew or again. */
  abstract ControlStore open() throws Exception;

  /** The lines of the audit. */
  abstract List<String> audit() throws Exception;

  private static States<Decision> decisions(ControlStore store) {
    return States.open(store.states(Kind.DECISIONS), Decision.class, Decision::id);
  }

  @Test
  void whatWasPutIsThereWordForWordWhenItIsOpenedAgain() throws Exception {
    Decision other = REFUSAL.on(List.of("c")).released("bob", "an error");
    Decision second =
        Decision.ofPerson("D-2", "C-1", Action.TAG, "too", 1, 2, "ann", false, List.of());
    try (ControlStore store = open()) {
      States<Decision> decisions = decisions(store);
      decisions.put(REFUSAL);
      decisions.put(second);
      assertThat(decisions(store).all()).containsExactly(REFUSAL, second);
      decisions.put(other);
      assertThat(decisions.all()).containsExactly(other, second);
    }
    try (ControlStore store = open()) {
      assertThat(decisions(store).all()).containsExactly(other, second);
      assertThat(decisions(store).find("D-1")).contains(other);
    }
  }

  @Test
  void allAreRewrittenAtOnceAndMoreCanBeAddedAfter() throws Exception {
    try (ControlStore store = open()) {
      States<Decision> decisions = decisions(store);
      decisions.put(REFUSAL);
      decisions.rewrite(decision -> decision.on(List.of("someone")));
      decisions.put(REFUSAL.agreed("carl").on(List.of("someone")));
    }
    try (ControlStore store = open()) {
      assertThat(decisions(store).all())
          .containsExactly(REFUSAL.agreed("carl").on(List.of("someone")));
    }
  }

  @Test
  void whomADecisionIsAboutIsSealedWithTheKeyThatOpensItAgain(@TempDir Path keys) throws Exception {
    Seal seal = SealKey.open(keys, Optional.empty());
    Decision onOne = REFUSAL.on(List.of("acct-visible"));
    try (ControlStore store = open()) {
      States<Decision> decisions = sealed(store, seal);
      decisions.put(onOne);
      decisions.rewrite(decision -> decision);
      assertThat(store.states(Kind.DECISIONS).read().toString())
          .contains("D-1")
          .doesNotContain("acct-visible", "harvest");
    }
    try (ControlStore store = open()) {
      assertThat(sealed(store, seal).all()).containsExactly(onOne);
      Path other = Files.createDirectory(keys.resolve("other"));
      Seal another = SealKey.open(other, Optional.empty());
      assertThatThrownBy(() -> sealed(store, another)).hasMessageContaining("sealed");
    }
  }

  private static States<Decision> sealed(ControlStore store, Seal seal) {
    return States.open(store.states(Kind.DECISIONS, seal), Decision.class, Decision::id);
  }

  @Test
  void aTokenIsKnownAfterARestartAndOthersAreNot() throws Exception {
    String token;
    try (ControlStore store = open()) {
      Tokens tokens = tokens(store);
      assertThat(tokens.isEmpty()).isTrue();
      token = tokens.issue("a\tgateway\n", Role.DECIDE);
      assertThat(tokens.holder(token)).isPresent();
    }
    try (ControlStore store = open()) {
      assertThat(tokens(store).holder(token))
          .hasValueSatisfying(
              holder -> {
                assertThat(holder.role()).isEqualTo(Role.DECIDE);
                assertThat(holder.name()).isEqualTo("a gateway ");
              });
      assertThat(tokens(store).holder(token + "0")).isEmpty();
    }
  }

  private static Tokens tokens(ControlStore store) {
    return new Tokens(States.open(store.states(Kind.TOKENS), Holder.class, Holder::hash));
  }

  @Test
  void theAuditHasEveryLineInItsOrder() throws Exception {
    try (ControlStore store = open()) {
      Audit audit = new Audit(store);
      audit.note("ann", "decide", "harvest \u0000 \uD800");
      audit.note("bob", "approve", "so do I");
    }
    assertThat(audit()).hasSize(2);
    assertThat(audit().getFirst()).contains("\"ann\"", "harvest \\u0000 \\uD800");
    assertThat(audit().getLast()).contains("\"bob\"");
  }
}
