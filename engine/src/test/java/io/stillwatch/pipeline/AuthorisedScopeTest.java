package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.AuthorisedScope;
import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.view.Findings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuthorisedScopeTest {
  private static final long MIDDLE = Instant.parse("2026-04-22T12:00:00Z").toEpochMilli();

  @TempDir private Path folder = Path.of("");

  @Test
  void whoKeepsWithinARegisteredScopeIsLetGoUnderThatReading() {
    AuthorisedScope all =
        new AuthorisedScope("licence", Account.UNKNOWN_TIME, List.of("model-1"), 44);

    Findings findings = found(all);

    assertThat(findings.campaigns()).isEmpty();
    assertThat(findings.dismissed()).anyMatch(group -> group.reading().equals("authorised_scope"));
  }

  @Test
  void whoHasMoreExchangesThanTheScopeAllowsIsFound() {
    assertPoolIsFound(new AuthorisedScope("licence", Account.UNKNOWN_TIME, List.of(), 20));
  }

  @Test
  void whoUsesAnotherModelThanTheScopeNamesIsFound() {
    assertPoolIsFound(new AuthorisedScope("licence", Account.UNKNOWN_TIME, List.of("model-2"), -1));
  }

  @Test
  void whoGoesOnAfterTheScopeEndedIsFoundAndNotBefore() {
    Findings findings = found(new AuthorisedScope("licence", MIDDLE, List.of(), -1));

    assertThat(findings.campaigns()).hasSize(1);
    assertThat(findings.campaigns().get(0).detectedAt())
        .isAfterOrEqualTo(Instant.ofEpochMilli(MIDDLE));
    assertThat(findings.campaigns().get(0).accounts()).hasSize(SmallLog.POOL);
  }

  private void assertPoolIsFound(AuthorisedScope scope) {
    Findings findings = found(scope);
    assertThat(findings.campaigns()).hasSize(1);
    assertThat(findings.campaigns().get(0).accounts()).hasSize(SmallLog.POOL);
  }

  private Findings found(AuthorisedScope scope) {
    SmallLog log = SmallLog.withPool(1).authorised(scope);
    return Scanned.of(log, log.exchanges(), Long.MAX_VALUE, folder, 2).findings();
  }
}
