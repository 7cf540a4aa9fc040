package io.stillwatch.read;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, and the shortest ways to fill one. */
final class Gathered implements LogSink {
  final List<Exchange> exchanges = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final List<String> order = new ArrayList<>();

  static Gathered from(String lines) {
    return from(lines.getBytes(StandardCharsets.UTF_8));
  }

  static Gathered from(byte[] lines) {
    return from(ReadSettings.DEFAULT, lines);
  }

  static Gathered from(ReadSettings settings, byte[] lines) {
    Gathered gathered = new Gathered();
    new ExchangeReader(settings, Progress.NONE, new ByteArrayInputStream(lines))
        .read(List.of(Path.of("-")), gathered);
    return gathered;
  }

  static Gathered from(Path... inputs) {
    Gathered gathered = new Gathered();
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE).read(List.of(inputs), gathered);
    return gathered;
  }

  Exchange only() {
    if (exchanges.size() != 1 || !rejected.isEmpty()) {
      throw new AssertionError("wanted one exchange, found " + exchanges + rejected);
    }
    return exchanges.get(0);
  }

  String onlyReason() {
    if (!exchanges.isEmpty() || !accounts.isEmpty() || rejected.size() != 1) {
      throw new AssertionError("wanted one reject, found " + exchanges + accounts + rejected);
    }
    return rejected.get(0).reason();
  }

  List<String> ids() {
    return exchanges.stream().map(Exchange::id).toList();
  }

  @Override
  public void exchange(Exchange exchange) {
    exchanges.add(exchange);
    order.add("exchange " + exchange.id());
  }

  @Override
  public void account(Account account) {
    accounts.add(account);
    order.add("account " + account.account());
  }

  @Override
  public void rejected(Rejected line) {
    rejected.add(line);
    order.add("rejected " + line.line());
  }
}
