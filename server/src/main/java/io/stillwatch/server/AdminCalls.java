package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tokens, the mode and liveness. */
final class AdminCalls implements HttpService {
  private final Watch watch;

  AdminCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/healthz", this::health);
    rules.post("/v1/tokens", this::issue);
    rules.post("/v1/mode", this::mode);
  }

  private void health(ServerRequest request, ServerResponse response) {
    if (!watch.alive()) {
      response.status(503).send("what is taken in is kept, but not judged any more\n");
    } else if (!watch.reachable()) {
      response
          .status(503)
          .send(
              "what was decided is answered, but the database is out of reach: nothing is decided\n");
    } else {
      response.send("ok\n");
    }
  }

  private void issue(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ADMIN);
    JsonNode body = Call.object(request);
    String word = Call.text(body, "role").toUpperCase(Locale.ROOT);
    Role role =
        Arrays.stream(Role.values())
            .filter(each -> each.name().equals(word))
            .findFirst()
            .orElseThrow(() -> new Refusal(400, "role is missing or not one that there is"));
    String name = Call.text(body, "name").strip();
    if (name.isEmpty() || name.length() > 100) {
      throw new Refusal(400, "name is missing or longer than 100");
    }
    watch.audit().note(holder.name(), "issue a token of role " + word + " to " + name, "");
    String token = watch.tokens().issue(name, role);
    Call.send(response, 201, Call.JSON.createObjectNode().put("token", token).put("name", name));
  }

  private void mode(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ADMIN);
    JsonNode body = Call.object(request);
    String mode = Call.text(body, "mode");
    if (!mode.equals("enforce") && !mode.equals("rehearse")) {
      throw new Refusal(400, "mode is neither enforce nor rehearse");
    }
    String because = Call.because(body);
    watch.audit().note(holder.name(), mode, because);
    watch.enforce(mode.equals("enforce"));
    Call.send(response, 200, Call.JSON.createObjectNode().put("mode", mode));
  }
}
