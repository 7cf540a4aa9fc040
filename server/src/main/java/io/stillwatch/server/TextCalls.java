package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.store.LogEntry.Said;
import io.stillwatch.sketch.Hash;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The call that shows what an account said and was told, where that is kept. Nobody reads without a
 * reason, and who read, whose words and why is in the audit before the first is shown.
 */
final class TextCalls implements HttpService {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Watch watch;

  TextCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/accounts/{id}/texts", this::texts);
  }

  private void texts(ServerRequest request, ServerResponse response) {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    if (!watch.traffic().keepsTexts()) {
      throw new Refusal(404, "texts are not kept; serve --keep-text would");
    }
    String because = request.query().first("because").orElse("").strip();
    if (because.isEmpty()) {
      throw new Refusal(400, "because is missing: reading texts needs a reason");
    }
    int most = most(request.query().first("most").orElse("" + USUAL));
    String account = Call.id(request);
    // The audit is never written anew, so that an account stands in it by its hash.
    String whose = Long.toHexString(Hash.of(account));
    watch.audit().note(holder.name(), "read texts of the account with the hash " + whose, because);
    ObjectNode answer = Call.JSON.createObjectNode().put("account", account);
    ArrayNode listed = answer.putArray("texts");
    for (Said said : watch.traffic().said(account, most)) {
      listed
          .addObject()
          .put("id", said.id())
          .put("time", Instant.ofEpochMilli(said.time()).toString())
          .put("system", said.text().system())
          .put("prompt", said.text().prompt())
          .put("completion", said.text().completion())
          .put("reasoning", said.text().reasoning());
    }
    Call.send(response, 200, answer);
  }

  private static int most(String said) {
    if (!said.matches("[1-9][0-9]{0,2}") || Integer.parseInt(said) > MOST) {
      throw new Refusal(400, "most is no number from 1 to " + MOST);
    }
    return Integer.parseInt(said);
  }
}
