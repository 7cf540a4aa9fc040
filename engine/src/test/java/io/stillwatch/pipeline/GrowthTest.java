package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.judge.Ledger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GrowthTest {
  private static final long SEED = 11;
  private static final int HOURS = 2_000;
  private static final long DAY = 24 * 3_600_000L;

  private final Growth growth = new Growth();

  @Test
  void whoIsNotEligibleHasNotGrown() {
    see(0, 100, Ledger.ELIGIBLE - 1);
    assertThat(growth.suffices(100, 0)).isFalse();

    see(0, 8, Ledger.ELIGIBLE);
    assertThat(growth.suffices(100, 0)).isTrue();
  }

  @Test
  void whoWasJudgedHasGrownWithHalfAsMuchAgain() {
    see(0, 100, 10);
    growth.judged(100, 0, account -> 10);

    see(0, 100, 14);
    assertThat(growth.suffices(100, 0)).isFalse();

    see(0, 8, 15);
    assertThat(growth.suffices(100, 0)).isTrue();
  }

  @Test
  void aForkGoesItsOwnWay() {
    see(0, 8, 10);
    Growth fork = growth.fork();
    growth.judged(100, 0, account -> 10);

    assertThat(fork.suffices(100, 0)).isTrue();
    assertThat(growth.suffices(100, 0)).isFalse();
  }

  @Test
  void aLargeLogThatGoesOnAsBeforeIsJudgedHalfAsOften() {
    int small = judgements(900, 0);
    int large = judgements(2_700, 0);

    assertThat(large).as("seed %d", SEED).isBetween(8, small / 2);
  }

  @Test
  void aLargeLogIsJudgedOnceMoreBeforeItsNewcomersHaveBegunAsMuchAgain() {
    int without = judgements(2_700, 0);
    int with = judgements(2_700, 300);

    assertThat(with).as("seed %d", SEED).isGreaterThan(without + 2);
  }

  @Test
  void whoIsAloneInHavingGrownWaitsForADay() {
    see(0, 1_024, 10);
    growth.judged(1_024, 0, account -> 10);
    see(0, 1, 20);

    assertThat(growth.suffices(1_024, DAY - 1)).isFalse();
    assertThat(growth.suffices(1_024, DAY)).isTrue();
  }

  @Test
  void ofMoreAccountsItWaitsForLongerAndForAWeekAtMost() {
    see(0, 3_072, 10);
    growth.judged(3_072, 0, account -> 10);
    see(0, 1, 20);

    assertThat(growth.suffices(3_072, 3 * DAY - 1)).isFalse();
    assertThat(growth.suffices(3_072, 3 * DAY)).isTrue();
    assertThat(growth.suffices(1_000_000, 7 * DAY - 1)).isFalse();
    assertThat(growth.suffices(1_000_000, 7 * DAY)).isTrue();
  }

  @Test
  void whereNobodyHasGrownThereIsNothingToJudge() {
    see(0, 1_500, 10);
    growth.judged(1_500, 0, account -> 10);
    see(0, 1_500, 11);

    assertThat(growth.suffices(1_500, 100 * DAY)).isFalse();
  }

  private void see(int from, int to, int openings) {
    for (int account = from; account < to; account++) {
      growth.see(account, openings);
    }
  }

  /**
   * How often a log is judged for growth alone, as if no time passed, in which accounts of all
   * rates keep their pace and some come late.
   */
  private static int judgements(int accounts, int late) {
    Random chance = new Random(SEED);
    double[] rates = chance.doubles(accounts + late, 0.02, 0.5).toArray();
    Arrays.fill(rates, accounts, accounts + late, 0.5);
    int[] openings = new int[accounts + late];
    Growth growth = new Growth();
    int judged = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      int present = hour < HOURS / 2 ? accounts : accounts + late;
      for (int account = 0; account < present; account++) {
        if (chance.nextDouble() < rates[account]) {
          growth.see(account, ++openings[account]);
        }
      }
      if (growth.suffices(present, 0)) {
        growth.judged(present, 0, account -> openings[account]);
        judged++;
      }
    }
    return judged;
  }
}
