package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.view.MemberView;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperatorsTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void twoOperatorsWhoWorkInTheSameWayAreTwoCampaigns(long seed) {
    assertThat(pools(SmallLog.withRivals(seed)))
        .containsExactlyInAnyOrder(Set.of("pool"), Set.of("rival"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPoolThatReplacesAnotherOfTheSameOperatorIsTheSameCampaign(long seed) {
    assertThat(pools(SmallLog.withReplacedPool(seed)))
        .containsExactly(Set.of("pool", "replacement"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPoolAsLargeAsTheRestOfTheLogIsOneCampaign(long seed) {
    assertThat(pools(SmallLog.withLargePool(seed))).containsExactly(Set.of("pool"));
  }

  /** By campaign, whose accounts are accused. */
  private List<Set<String>> pools(SmallLog log) {
    return Scanned.of(log, log.exchanges(), Long.MAX_VALUE, folder, 2)
        .findings()
        .campaigns()
        .stream()
        .map(
            campaign ->
                campaign.accounts().stream()
                    .map(MemberView::account)
                    .map(account -> account.substring(0, account.indexOf('-')))
                    .collect(Collectors.toSet()))
        .toList();
  }
}
