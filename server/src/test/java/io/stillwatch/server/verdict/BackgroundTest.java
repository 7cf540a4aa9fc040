package io.stillwatch.server.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  /**
   * What Linux tells a thread of itself; its niceness is the 17th word after its name in brackets.
   */
  private static final Path OWN = Path.of("/proc/thread-self/stat");

  @Test
  void whoWorksInTheBackgroundGivesWayAndNobodyElseDoes() throws Exception {
    assumeTrue(Files.exists(OWN), "only Linux can be asked to have one thread give way");
    int before = niceness();
    ForkJoinPool threads = Background.threads(1);
    try {
      assertThat(threads.submit(BackgroundTest::niceness).get()).isEqualTo(Math.max(10, before));
    } finally {
      threads.shutdown();
    }
    assertThat(niceness()).isEqualTo(before);
  }

  private static int niceness() throws IOException {
    String stat = Files.readString(OWN);
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
  }
}
