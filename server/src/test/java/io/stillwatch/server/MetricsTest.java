package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
  @TempDir private Path data;

  @Test
  void whatAnOperatorWatchesIsCounted() throws Exception {
    try (Served service = Served.in(data)) {
      service.call("POST /v1/exchanges", CampaignLog.lines() + "nonsense\n");
      service.call("POST /v1/evaluate");
      service.call("GET /authz", "", "X-Stillwatch-Account", CampaignLog.MEMBER);
      String text = service.call("GET /metrics").body();
      assertThat(text)
          .contains("\nstillwatch_rejected_total 1\n")
          .contains("\nstillwatch_accepted_total " + CampaignLog.lines().lines().count() + "\n")
          .contains("\nstillwatch_lag_seconds 0\n")
          .contains("\nstillwatch_nominations{outcome=\"accused\"} 1\n")
          .containsPattern("\nstillwatch_verdicts\\{confidence=\"(high|medium|low)\"} 1\n")
          .contains("\nstillwatch_decisions{action=\"refuse\",state=\"holds\"} 0\n")
          .contains("\nstillwatch_appeals{outcome=\"open\"} 0\n")
          .contains("\nstillwatch_answers_total{door=\"authz\",action=\"allow\"} 1\n")
          .containsPattern("stillwatch_room_seconds_total\\{room=\"judge\"} [0-9.]*[1-9]")
          .containsPattern("stillwatch_room_seconds_total\\{room=\"store\"} [0-9.]*[1-9]");
    }
  }
}
