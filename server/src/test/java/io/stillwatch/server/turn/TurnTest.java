package io.stillwatch.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TurnTest {
  /**
   * What Linux tells a thread of itself; its niceness is the 17th word after its name in brackets.
   */
  private static final Path OWN = Path.of("/proc/thread-self/stat");

  @Test
  void whoGoesLastGivesWayAndNobodyElseDoes() throws Exception {
    assumeTrue(Files.exists(OWN), "only Linux can be asked to have one thread give way");
    int before = niceness();
    try (ForkJoinPool threads = Turn.LAST.threads(1)) {
      assertThat(threads.submit(TurnTest::niceness).get()).isEqualTo(Math.max(14, before));
    }
    assertThat(niceness()).isEqualTo(before);
  }

  @Test
  void whoGoesSecondStandsBetween() throws Exception {
    assumeTrue(Files.exists(OWN), "only Linux can be asked to have one thread give way");
    int before = niceness();
    try (ExecutorService threads = Executors.newCachedThreadPool(Turn.SECOND.daemons("second-"))) {
      assertThat(threads.submit(TurnTest::niceness).get()).isEqualTo(Math.max(3, before));
    }
    assertThat(niceness()).isEqualTo(before);
  }

  private static int niceness() throws IOException {
    String stat = Files.readString(OWN);
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
  }
}
