package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Portkey gateway, and the real clients of both model APIs before it. */
final class PortkeyTest {
  private static final Path INSTALLED =
      Path.of(System.getProperty("stillwatch.portkey", "target/portkey")).toAbsolutePath();

  @TempDir private Path data;
  @TempDir private Path folder;

  private static GatewayProcess gateway(Path folder) throws Exception {
    Path program = INSTALLED.resolve("node_modules/@portkey-ai/gateway/build/start-server.js");
    assumeTrue(
        Files.exists(program),
        program + " is not installed, so nothing is shown of Portkey; .ci/run installs it");
    String node = GatewayProcess.installed("node");
    int port = GatewayProcess.freePort();
    Path loopback = Path.of("src/test/portkey/loopback.cjs").toAbsolutePath();
    return GatewayProcess.start(
        folder,
        port,
        "none",
        "/usr/bin/env",
        "TRUSTED_CUSTOM_HOSTS=127.0.0.1,localhost",
        node,
        "--require",
        loopback.toString(),
        program.toString(),
        "--headless",
        "--port=" + port);
  }

  /** What each client got for an account, by the client's name. */
  private static Map<String, String> asked(
      GatewayProcess gateway, String configuration, String account)
      throws IOException, InterruptedException {
    // A module's imports are looked for beside it.
    Path script = INSTALLED.resolve("ask.mjs");
    Files.write(script, Files.readAllBytes(Path.of("src/test/portkey/ask.mjs")));
    Process process =
        new ProcessBuilder(
                GatewayProcess.installed("node"), script.toString(), gateway.port() + "", account)
            .redirectErrorStream(true)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(configuration.getBytes(StandardCharsets.UTF_8));
    }
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    Map<String, String> answers = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      answers.put(words[0], words[1]);
    }
    return answers;
  }

  private static String configuration(int model, int service, String token) throws IOException {
    Map<String, String> replaced = GatewayProcess.addresses(service, model);
    replaced.put("TOKEN_OF_ROLE_DECIDE", token);
    return GatewayProcess.configuration("portkey.json", replaced);
  }

  @Test
  void bothClientsAreServedAndAMemberIsRefusedStreamingToo() throws Exception {
    try (GatewayProcess gateway = gateway(folder);
        EnforcedCampaign campaign = EnforcedCampaign.in(data);
        ModelServer model = new ModelServer(BothModels::answer)) {
      campaign.decide("refuse");
      Served service = campaign.service();
      String configuration = configuration(model.port(), service.port(), service.token("decide"));
      // This gateway fails on every stream that is served, also without a guardrail.
      assertThat(asked(gateway, configuration, CampaignLog.PERSON))
          .as(gateway.written())
          .containsEntry("openai", "a poem")
          .containsEntry("anthropic", "a poem")
          .doesNotContainValue("446");
      assertThat(asked(gateway, configuration, CampaignLog.MEMBER).values())
          .as(gateway.written())
          .hasSize(4)
          .containsOnly("446");
    }
  }

  @Test
  void whenTheServiceIsDownPortkeyServes() throws Exception {
    try (GatewayProcess gateway = gateway(folder);
        ModelServer model = new ModelServer(BothModels::answer)) {
      String configuration = configuration(model.port(), GatewayProcess.freePort(), "none");
      assertThat(asked(gateway, configuration, CampaignLog.PERSON))
          .containsEntry("openai", "a poem");
    }
  }
}
