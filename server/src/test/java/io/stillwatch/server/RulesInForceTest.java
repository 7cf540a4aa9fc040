package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.server.policy.WrittenPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules decide is known, and a change of them is written down. */
final class RulesInForceTest {
  @TempDir private Path data = Path.of("");
  @TempDir private Path folder = Path.of("");
  private String token = "";

  private Served start(WrittenPolicy policy) {
    Served service = Served.with(Served.settings(data).deciding(new Deciding(policy, false)));
    token = service.administrator().isEmpty() ? token : service.administrator();
    return service.as(token);
  }

  private WrittenPolicy rule(String action) throws IOException {
    String text =
        """
        [look]
        when    = campaign.accounts > 3
        action  = %s
        for     = 7d
        because = {campaign} is a pool
        """
            .formatted(action);
    return PolicyFile.written(Files.writeString(folder.resolve(action + ".policy"), text));
  }

  private long changes() throws Exception {
    return Audited.in(data).stream().filter(line -> line.contains("policy in force")).count();
  }

  @Test
  void otherRulesThanBeforeAreInForceAndInTheAuditAndTheSameAreNoChange() throws Exception {
    try (Served service = start(WrittenPolicy.NONE)) {
      assertThat(service.call("GET /v1/policy").body())
          .isEqualTo("{\"policy\":\"\",\"since\":null}");
      assertThat(changes()).isZero();
    }
    String first;
    try (Served service = start(rule("tag"))) {
      first = service.call("GET /v1/policy").body();
      assertThat(first).contains("action  = tag\\n").contains("\"since\":\"20");
      assertThat(changes()).isEqualTo(1);
    }
    try (Served service = start(rule("tag"))) {
      assertThat(service.call("GET /v1/policy").body()).isEqualTo(first);
      assertThat(changes()).isEqualTo(1);
    }
    try (Served service = start(rule("verify"))) {
      assertThat(service.call("GET /v1/policy").body()).contains("verify").doesNotContain("tag");
      assertThat(changes()).isEqualTo(2);
    }
    try (Served service = start(WrittenPolicy.NONE)) {
      assertThat(service.call("GET /v1/policy").body()).contains("\"policy\":\"\"");
      assertThat(Audited.in(data)).last().asString().contains("take the policy back");
    }
  }
}
