package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.view.CampaignView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes for many accounts that do the same to be the machines of several businesses. */
final class FleetsTest {
  private static final long SEED = 4;

  @TempDir private Path folder = Path.of("");

  @Test
  void theMachinesOfVerifiedBusinessesThatAskNothingForTrainingAreNotAccused() {
    assertThat(campaigns(false, Account.Verified.YES)).as("seed %d", SEED).isEmpty();
  }

  @Test
  void namesOfBusinessesThatNobodyVerifiedExplainNothing() {
    assertThat(campaigns(false, Account.Verified.NO)).as("seed %d", SEED).hasSize(1);
  }

  @Test
  void manySmallBusinessesThatWereVerifiedDoNotExplainWhatTrainsAStudent() {
    assertThat(campaigns(true, Account.Verified.YES)).as("seed %d", SEED).hasSize(1);
  }

  private List<CampaignView> campaigns(boolean training, Account.Verified verified) {
    SmallLog log = SmallLog.withFleets(SEED, training, verified);
    return Scanned.of(log, log.exchanges(), Long.MAX_VALUE, folder, 1).findings().campaigns();
  }
}
