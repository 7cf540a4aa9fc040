package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much accounts must have done before they can be accused, where many do the same. */
final class BriefPoolTest {
  private static final long SEED = 3;

  @TempDir private Path folder = Path.of("");

  @Test
  void hundredsOfAccountsAreAccusedAfterEightConversationsEach() {
    List<CampaignView> campaigns = campaigns(240);

    assertThat(campaigns).as("seed %d", SEED).hasSize(1);
    assertThat(campaigns.get(0).accounts())
        .extracting(MemberView::account)
        .hasSizeGreaterThan(230)
        .allMatch(account -> account.startsWith("pool-"));
  }

  @Test
  void aFewDozenThatDidNoMoreAreNotAccused() {
    assertThat(campaigns(48)).as("seed %d", SEED).isEmpty();
  }

  private List<CampaignView> campaigns(int size) {
    SmallLog log = SmallLog.withBriefPool(SEED, size);
    return Scanned.of(log, log.exchanges(), Long.MAX_VALUE, folder, 1).findings().campaigns();
  }
}
