package io.stillwatch.read;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.AuthorisedScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an account in the native form with the JSON library. A date may stand for a time: registers
 * of customers and of scopes hold days. Thread-safe.
 */
final class AccountParser {
  private static final int DATE = "2027-06-30".length();
  private static final String BEGINS = "T00:00:00Z";
  private static final String ENDS = "T23:59:59.999Z";

  private final JsonLines json;

  AccountParser(JsonLines json) {
    this.json = json;
  }

  /** Reads an account from a line of valid UTF-8. Never a surprise. */
  Reading account(byte[] line, int start, int end) {
    try {
      return new Reading.OfAccount(account(json.strictTree(line, start, end)));
    } catch (WrongShape wrong) {
      return new Reading.Unreadable(wrong.reason);
    } catch (JacksonException failure) {
      return new Reading.Unreadable(json.reason(failure) + ", or a field stands twice");
    }
  }

  private static Account account(JsonNode line) {
    String account = text(line, "account");
    if (account.isEmpty()) {
      throw new WrongShape("account is missing or empty");
    }
    return new Account(
        account,
        time(line, "created", BEGINS),
        text(line, "email"),
        text(line, "payment"),
        text(line, "country"),
        text(line, "org"),
        text(line, "plan"),
        text(line, "signup_ip"),
        verified(line),
        scope(line.path("authorised")));
  }

  private static Optional<AuthorisedScope> scope(JsonNode scope) {
    if (isAbsent(scope)) {
      return Optional.empty();
    }
    if (!scope.isObject()) {
      throw new WrongShape("authorised: wanted " + Shape.SCOPE.wanted());
    }
    return Optional.of(
        new AuthorisedScope(
            text(scope, "purpose"),
            time(scope, "until", ENDS),
            names(scope, "models"),
            count(scope, "exchanges")));
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return "";
    }
    if (!value.isString()) {
      throw wanted(name, Shape.TEXT);
    }
    String text = value.asString();
    if (name.equals("account") && !WellFormed.is(text)) {
      throw new WrongShape("account has half of a surrogate pair");
    }
    return WellFormed.mended(text);
  }

  private static long time(JsonNode object, String name, String ofDay) {
    String text = text(object, name);
    if (text.isEmpty()) {
      return Account.UNKNOWN_TIME;
    }
    String full = text.length() == DATE ? text + ofDay : text;
    byte[] bytes = full.getBytes(StandardCharsets.UTF_8);
    long millis = Rfc3339.millis(bytes, 0, bytes.length);
    if (millis == Rfc3339.INVALID) {
      throw wanted(name, Shape.TIME);
    }
    return millis;
  }

  private static long count(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return -1;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw wanted(name, Shape.COUNT);
    }
    return value.asLong();
  }

  private static List<String> names(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wanted(name, Shape.NAMES);
    }
    List<String> names = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isString()) {
        throw wanted(name, Shape.NAMES);
      }
      names.add(WellFormed.mended(item.asString()));
    }
    return names;
  }

  private static Verified verified(JsonNode line) {
    JsonNode value = line.path("verified");
    if (isAbsent(value)) {
      return Verified.NOT_LOGGED;
    }
    if (!value.isBoolean()) {
      throw wanted("verified", Shape.FLAG);
    }
    return value.asBoolean() ? Verified.YES : Verified.NO;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static WrongShape wanted(String name, Shape shape) {
    return new WrongShape(name + ": wanted " + shape.wanted());
  }

  /** Leaves the record under construction; never leaves this class. */
  private static final class WrongShape extends RuntimeException {
    private final String reason;

    private WrongShape(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
