package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.locks.Tokens;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the calls have in common: who asks, small JSON bodies in, JSON out. Stateless. */
final class Call {
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(1 << 16)
                          .build())
                  .build())
          .build();

  static final int MOST_BODY_BYTES = 256 << 10;
  private static final String BEARER = "Bearer ";

  private Call() {}

  /** Who asks, if the holder may; refuses with 401 or 403 otherwise. */
  static Holder holder(ServerRequest request, Tokens tokens, Role asked) {
    return holder(authorization(request), tokens, asked);
  }

  /** The same for the value of an {@code Authorization} header. */
  static Holder holder(String authorization, Tokens tokens, Role asked) {
    Holder holder = anyHolder(authorization, tokens);
    if (!holder.role().may(asked)) {
      throw new Refusal(403, "the token's role may not do this");
    }
    return holder;
  }

  /** Who asks, whatever the role; refuses with 401 who holds no token. */
  static Holder anyHolder(ServerRequest request, Tokens tokens) {
    return anyHolder(authorization(request), tokens);
  }

  private static String authorization(ServerRequest request) {
    return request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
  }

  private static Holder anyHolder(String authorization, Tokens tokens) {
    if (!authorization.startsWith(BEARER)) {
      throw new Refusal(401, "a token is needed: Authorization: Bearer");
    }
    return tokens
        .holder(authorization.substring(BEARER.length()).strip())
        .orElseThrow(() -> new Refusal(401, "the token is not known"));
  }

  /** The bytes that are sent. */
  static InputStream body(ServerRequest request) {
    return new CutShort(request.content().inputStream());
  }

  /** A body that is one JSON object; refuses with 400 or 413 otherwise. */
  static JsonNode object(ServerRequest request) throws IOException {
    byte[] body;
    try (InputStream in = body(request)) {
      body = in.readNBytes(MOST_BODY_BYTES + 1);
    }
    if (body.length > MOST_BODY_BYTES) {
      throw new Refusal(413, "longer than " + MOST_BODY_BYTES + " bytes");
    }
    try {
      JsonNode node = JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException failure) {
      throw new Refusal(400, "the body is not JSON");
    }
    throw new Refusal(400, "the body is not a JSON object");
  }

  /** A text of the object; empty if it is absent or of another kind. */
  static String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value != null && value.isString() ? value.stringValue() : "";
  }

  /** The reason that every change needs; refuses with 400 if it is missing. */
  static String because(JsonNode object) {
    String because = text(object, "because").strip();
    if (because.isEmpty()) {
      throw new Refusal(400, "because is missing: every change needs a reason");
    }
    return because;
  }

  /** What the path names. */
  static String id(ServerRequest request) {
    return request.path().pathParameters().get("id");
  }

  static void send(ServerResponse response, int status, JsonNode body) {
    send(response, status, JSON.writeValueAsBytes(body));
  }

  static void send(ServerResponse response, int status, byte[] json) {
    response.status(status);
    response.header("Content-Type", "application/json");
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Cache-Control", "no-store");
    response.send(json);
  }
}
