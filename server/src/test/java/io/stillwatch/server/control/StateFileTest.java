package io.stillwatch.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {
  private static final Decision REFUSAL =
      Decision.ofPerson(
          "D-1", "C-1", Action.REFUSE, "harvest", 1_000, 2_000, "ann", true, List.of("a", "b"));

  @TempDir private Path folder = Path.of("");

  private States<Decision> open() {
    return States.open(
        new ControlFolder(folder).states(ControlStore.Kind.DECISIONS),
        Decision.class,
        Decision::id);
  }

  @Test
  void aDecisionIsThereAfterARestartAndOneCutShortIsCutOff() throws Exception {
    open().put(REFUSAL);
    Path file = folder.resolve("decisions.log");
    Files.writeString(file, "0badc0de {\"id\":\"to", StandardOpenOption.APPEND);
    States<Decision> again = open();
    assertThat(again.all()).containsExactly(REFUSAL);
    again.put(REFUSAL.released("bob", "an appeal"));
    assertThat(open().all())
        .singleElement()
        .satisfies(decision -> assertThat(decision.releasedBy()).isEqualTo("bob"));
  }

  @Test
  void aLineThatWasChangedIsTold() throws Exception {
    open().put(REFUSAL);
    Path file = folder.resolve("decisions.log");
    Files.writeString(file, Files.readString(file).replace("REFUSE", "ALLOW"));
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            StillwatchException.class,
            damage -> assertThat(damage.problem()).isEqualTo(Problem.STORE_DAMAGED))
        .hasMessageContaining("damaged at byte 0");
  }

  @Test
  void allAreRewrittenAtOnceAndMoreCanBeAddedAfter() {
    States<Decision> log = open();
    log.put(REFUSAL);
    log.put(REFUSAL.agreed("bob"));
    log.rewrite(decision -> decision.on(List.of("someone", "b")));
    log.put(REFUSAL.agreed("carl").on(List.of("someone")));
    assertThat(open().all()).containsExactly(REFUSAL.agreed("carl").on(List.of("someone")));
    assertThat(folder.resolve("decisions.log")).content().doesNotContain("\"a\"");
  }
}
