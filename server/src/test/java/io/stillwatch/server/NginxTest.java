package io.stillwatch.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The real nginx. */
final class NginxTest implements GatewayContract {

  @Override
  public GatewayProcess gateway(Path folder, int model, int service, String token, boolean open)
      throws Exception {
    String nginx = GatewayProcess.installed("nginx");
    int port = GatewayProcess.freePort();
    Map<String, String> replaced = GatewayProcess.addresses(service, model);
    replaced.put("127.0.0.1:8080", "127.0.0.1:" + port);
    if (!open) {
      replaced.put("error_page 401 500 502 503 504 = @undecided;", "");
    }
    Files.writeString(
        folder.resolve("nginx.conf"), GatewayProcess.configuration("nginx.conf", replaced));
    StringBuilder accounts = new StringBuilder();
    for (String account : GatewayProcess.ACCOUNTS) {
      accounts.append("\"Bearer " + account + "\" \"" + account + "\";\n");
    }
    Files.writeString(folder.resolve("accounts.map"), accounts);
    Files.writeString(
        folder.resolve("stillwatch.token"),
        "proxy_set_header Authorization \"Bearer " + token + "\";\n");
    return GatewayProcess.start(
        folder,
        port,
        token,
        nginx,
        "-p",
        folder.toString(),
        "-c",
        "nginx.conf",
        "-e",
        "error.log",
        "-g",
        "daemon off; user root;");
  }
}
