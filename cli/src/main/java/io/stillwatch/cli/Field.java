package io.stillwatch.cli;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;
import java.util.Locale;
import java.util.function.Predicate;

/** A field that a log may or may not have, and how to tell. */
enum Field {
  MODEL(exchange -> !exchange.settings().model().isEmpty()),
  IP(exchange -> !exchange.origin().address().isEmpty()),
  USER_AGENT(exchange -> !exchange.origin().userAgent().isEmpty()),
  JA4(exchange -> !exchange.origin().ja4().isEmpty()),
  SYSTEM(exchange -> !exchange.text().system().isEmpty()),
  PROMPT(exchange -> !exchange.text().prompt().isEmpty()),
  COMPLETION(exchange -> !exchange.text().completion().isEmpty()),
  REASONING(exchange -> !exchange.text().reasoning().isEmpty()),
  INPUT_TOKENS(exchange -> exchange.usage().inputTokens() >= 0),
  OUTPUT_TOKENS(exchange -> exchange.usage().outputTokens() >= 0),
  TEMPERATURE(exchange -> !Double.isNaN(exchange.settings().temperature())),
  MAX_TOKENS(exchange -> exchange.settings().maxTokens() >= 0),
  STREAM(exchange -> exchange.settings().stream() != Settings.Stream.NOT_LOGGED),
  TOOLS(exchange -> !exchange.settings().tools().isEmpty()),
  CONVERSATION(exchange -> !exchange.conversation().isEmpty()),
  PLAN(exchange -> !exchange.plan().isEmpty()),
  END_USER(exchange -> !exchange.endUser().isEmpty()),
  CREATED(Of.ACCOUNT, account -> account.created() != Account.UNKNOWN_TIME),
  EMAIL(Of.ACCOUNT, account -> !account.email().isEmpty()),
  PAYMENT(Of.ACCOUNT, account -> !account.payment().isEmpty()),
  COUNTRY(Of.ACCOUNT, account -> !account.country().isEmpty()),
  ORG(Of.ACCOUNT, account -> !account.org().isEmpty()),
  SIGNUP_IP(Of.ACCOUNT, account -> !account.signupAddress().isEmpty()),
  VERIFIED(Of.ACCOUNT, account -> account.verified() != Account.Verified.NOT_LOGGED),
  AUTHORISED(Of.ACCOUNT, account -> account.authorised().isPresent());

  /** What has the field. */
  enum Of {
    EXCHANGE,
    ACCOUNT
  }

  private final Of of;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
  private final Predicate<Exchange> inExchange;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
  private final Predicate<Account> inAccount;

  Field(Predicate<Exchange> inExchange) {
    this.of = Of.EXCHANGE;
    this.inExchange = inExchange;
    this.inAccount = account -> false;
  }

  Field(Of of, Predicate<Account> inAccount) {
    this.of = of;
    this.inExchange = exchange -> false;
    this.inAccount = inAccount;
  }

  Of of() {
    return of;
  }

  boolean isIn(Exchange exchange) {
    return inExchange.test(exchange);
  }

  boolean isIn(Account account) {
    return inAccount.test(account);
  }

  /** The name in the log. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
