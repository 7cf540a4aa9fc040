package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.link.fake.Askers;
import io.stillwatch.sketch.AccountProfile;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class SuccessionTest {
  private static final int POOL = 40;
  private static final long HOUR = AccountProfile.HOUR;

  private final Askers askers = new Askers();
  private int accounts;

  @Test
  void aPoolThatBeginsAsAnotherFallsSilentTakesOver() {
    Succession banned = pool(0, 96, Capability.MATHEMATICS);
    Succession fresh = pool(102, 200, Capability.MATHEMATICS);

    assertThat(banned.gaveWayTo(fresh)).isTrue();
    assertThat(fresh.gaveWayTo(banned)).isFalse();
  }

  @Test
  void whatOtherWorkBeginsThenTakesNothingOver() {
    Succession banned = pool(0, 96, Capability.MATHEMATICS);

    assertThat(banned.gaveWayTo(pool(102, 200, Capability.SOFTWARE_ENGINEERING))).isFalse();
  }

  @Test
  void nobodyTakesOverFromWhoIsStillAtWork() {
    Succession working = pool(0, 120, Capability.MATHEMATICS);

    assertThat(working.gaveWayTo(pool(110, 122, Capability.MATHEMATICS))).isFalse();
  }

  @Test
  void nobodyTakesOverDaysLater() {
    Succession banned = pool(0, 96, Capability.MATHEMATICS);

    assertThat(banned.gaveWayTo(pool(130, 200, Capability.MATHEMATICS))).isFalse();
  }

  @Test
  void whoBeginsTheSameWorkAsAPoolFallsSilentMayTakeOver() {
    Succession banned = pool(0, 96, Capability.MATHEMATICS);
    int successor = asking(100, Capability.MATHEMATICS);
    int busyElsewhere = asking(100, Capability.SOFTWARE_ENGINEERING);
    int thereBefore = asking(50, Capability.MATHEMATICS);
    int muchLater = asking(140, Capability.MATHEMATICS);

    int[] strangers = {successor, busyElsewhere, thereBefore, muchLater};
    assertThat(banned.successors(askers.population(), strangers)).containsExactly(successor);
  }

  @Test
  void aPoolIsOverOnceItHasLainStillForHalfADay() {
    Succession banned = pool(0, 96, Capability.MATHEMATICS);

    assertThat(banned.isOver(100 * HOUR)).isFalse();
    assertThat(banned.isOver(109 * HOUR)).isTrue();
  }

  /** An account that begins at an hour. */
  private int asking(long from, Capability capability) {
    askers.asked(accounts, from * HOUR, capability);
    return accounts++;
  }

  /** A pool at work from one hour to another. */
  private Succession pool(long from, long to, Capability capability) {
    BitSet members = new BitSet();
    for (int member = 0; member < POOL; member++) {
      askers.asked(accounts, from * HOUR + member, capability);
      askers.asked(accounts, to * HOUR - member, capability);
      members.set(accounts++);
    }
    return Succession.of(askers.population(), members);
  }
}
