package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The API's description, as OpenAPI 3.1, for whoever holds any token. */
final class OpenApiCall implements HttpService {
  private final Tokens tokens;
  private final byte[] description;

  OpenApiCall(Tokens tokens) {
    this.tokens = tokens;
    try (InputStream in = OpenApiCall.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not beside the class");
      }
      description = in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/openapi.json", this::describe);
  }

  private void describe(ServerRequest request, ServerResponse response) {
    Call.anyHolder(request, tokens);
    Call.send(response, 200, description);
  }
}
