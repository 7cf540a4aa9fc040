package io.stillwatch.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The real HAProxy. */
final class HaproxyTest implements GatewayContract {

  @Override
  public GatewayProcess gateway(Path folder, int model, int service, String token, boolean open)
      throws Exception {
    String haproxy = GatewayProcess.installed("haproxy");
    int port = GatewayProcess.freePort();
    Map<String, String> replaced = GatewayProcess.addresses(service, model);
    replaced.put("127.0.0.1:8080", "127.0.0.1:" + port);
    if (open) {
      replaced.put(
          "http-request deny deny_status 503 if { var(txn.stillwatch_status) -m int 0 }", "");
    }
    Files.writeString(
        folder.resolve("haproxy.cfg"), GatewayProcess.configuration("haproxy.cfg", replaced));
    Files.writeString(
        folder.resolve("stillwatch.lua"), GatewayProcess.configuration("stillwatch.lua", Map.of()));
    StringBuilder accounts = new StringBuilder();
    for (String account : GatewayProcess.ACCOUNTS) {
      accounts.append(account + " " + account + "\n");
    }
    Files.writeString(folder.resolve("accounts.map"), accounts);
    return GatewayProcess.start(
        folder, port, token, haproxy, "-C", folder.toString(), "-f", "haproxy.cfg", "-db");
  }
}
