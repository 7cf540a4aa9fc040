package io.stillwatch.read;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request to an OpenAI or Anthropic interface beside the answer to it. Not for use by two
 * threads. The envelope:
 *
 * <pre>{@code
 * {"id":…, "time":…, "account":…, "ip":…, "user_agent":…, "status":…, "conversation":…,
 *  "headers":  {…},
 *  "request":  {…body…}  or  {"headers":{…}, "body":{…}},
 *  "response": {…body…}  or  {"status":…, "headers":{…}, "body":{…}}}
 * }</pre>
 *
 * <ul>
 *   <li>id: {@code id}, {@code request_id}, or the answer's {@code id}
 *   <li>time: {@code time}, {@code timestamp}, {@code created_at}, {@code start_time}, or the
 *       answer's {@code created} or {@code created_at}; RFC 3339 or a number since 1970
 *   <li>account: the first of {@link AttributeNames} that the envelope or the headers have; else a
 *       fingerprint of the key in {@code x-api-key} or {@code authorization}; else the request's
 *       {@code metadata.user_id} or {@code user}, which otherwise is the end user
 *   <li>status: {@code status} or {@code status_code} of the envelope or the response; 400 if the
 *       answer is an {@code error}
 * </ul>
 */
final class PairParser {
  private static final String BEARER = "bearer ";

  private final AttributeNames names;
  private final ExchangeDraft draft = new ExchangeDraft();

  PairParser(AttributeNames names) {
    this.names = names;
  }

  /** Reads the exchange that the line tells of. */
  Reading exchange(JsonNode line) {
    draft.clear();
    JsonNode request = body(line.path("request"));
    JsonNode response = body(line.path("response"));
    ObjectNode hints = hints(line);
    AnswerBody.into(response, draft);
    RequestBody.into(request, draft);
    identity(request, hints);
    String id = firstOf(JsonFields.text(line, "id", "request_id"), JsonFields.text(response, "id"));
    draft.textIfAny(ExchangeField.ID, id);
    time(line, response);
    status(line, response);
    draft.textIfAny(ExchangeField.IP, JsonFields.text(hints, names.address()));
    draft.textIfAny(ExchangeField.USER_AGENT, JsonFields.text(hints, names.userAgent()));
    draft.textIfAny(ExchangeField.JA4, JsonFields.text(hints, "ja4", "x-ja4"));
    draft.textIfAny(ExchangeField.PLAN, JsonFields.text(line, "plan"));
    draft.textIfAny(
        ExchangeField.CONVERSATION, JsonFields.text(line, "conversation", "session_id"));
    return draft.finish();
  }

  private void identity(JsonNode request, ObjectNode hints) {
    String endUser = RequestBody.endUser(request);
    String account = JsonFields.text(hints, names.account());
    account = firstOf(account, JsonFields.text(hints, names.key()));
    account =
        firstOf(account, ofKey(JsonFields.text(hints, "x-api-key", "api-key", "authorization")));
    draft.textIfAny(ExchangeField.ACCOUNT, firstOf(account, endUser));
    draft.textIfAny(ExchangeField.END_USER, account.isEmpty() ? "" : endUser);
  }

  private static String ofKey(String header) {
    boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(BEARER);
    String key = (bearer ? header.substring(BEARER.length()) : header).strip();
    return key.isEmpty() ? "" : KeyFingerprint.of(key);
  }

  private void time(JsonNode line, JsonNode response) {
    long told = JsonFields.time(line, "time", "timestamp", "created_at", "start_time");
    long time = told == Rfc3339.INVALID ? JsonFields.time(response, "created", "created_at") : told;
    draft.countIfAny(ExchangeField.TIME, time);
  }

  private void status(JsonNode line, JsonNode response) {
    long status = JsonFields.count(line, "status", "status_code");
    if (status < 0) {
      status = JsonFields.count(line.path("response"), "status", "status_code");
    }
    if (status < 0 && response.path("error").isObject()) {
      status = 400;
    }
    draft.countIfAny(ExchangeField.STATUS, status);
  }

  /** Envelope and headers in one: what may name account, address and user agent. */
  private static ObjectNode hints(JsonNode line) {
    ObjectNode hints = JsonNodeFactory.instance.objectNode();
    addHeaders(hints, line.path("headers"));
    addHeaders(hints, line.path("request_headers"));
    addHeaders(hints, line.path("request").path("headers"));
    for (Map.Entry<String, JsonNode> entry : line.properties()) {
      if (entry.getValue().isString()) {
        hints.set(entry.getKey(), entry.getValue());
      }
    }
    return hints;
  }

  private static void addHeaders(ObjectNode hints, JsonNode headers) {
    for (Map.Entry<String, JsonNode> entry : headers.properties()) {
      JsonNode value = entry.getValue().isArray() ? entry.getValue().path(0) : entry.getValue();
      hints.set(entry.getKey().toLowerCase(Locale.ROOT), value);
    }
  }

  private static JsonNode body(JsonNode message) {
    return message.path("body").isObject() ? message.path("body") : message;
  }

  private static String firstOf(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
