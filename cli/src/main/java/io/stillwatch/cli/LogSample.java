package io.stillwatch.cli;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.read.LogSink;
import io.stillwatch.view.RejectedLines;
import java.util.EnumMap;
import java.util.Map;

/**
 * What stands in the first lines of a log: which fields, how the clock runs. Mutable; one thread.
 */
final class LogSample implements LogSink {
  private final long most;
  private final Map<Field, Long> present = new EnumMap<>(Field.class);
  private final ClockCheck clock;
  private final RejectedLines rejected = new RejectedLines();
  private long exchanges;
  private long accounts;

  /** A sample of so many exchanges; 0 for all. */
  LogSample(long most, long now) {
    this.most = most;
    this.clock = new ClockCheck(now);
  }

  @Override
  public void exchange(Exchange exchange) {
    exchanges++;
    clock.take(exchange);
    for (Field field : Field.values()) {
      if (field.isIn(exchange)) {
        present.merge(field, 1L, Long::sum);
      }
    }
    stopWhenFull(exchanges + rejected.total());
  }

  @Override
  public void account(Account account) {
    accounts++;
    for (Field field : Field.values()) {
      if (field.isIn(account)) {
        present.merge(field, 1L, Long::sum);
      }
    }
  }

  @Override
  public void rejected(Rejected line) {
    rejected.add(line);
    stopWhenFull(exchanges + rejected.total());
  }

  long exchanges() {
    return exchanges;
  }

  long accounts() {
    return accounts;
  }

  ClockCheck clock() {
    return clock;
  }

  RejectedLines rejected() {
    return rejected;
  }

  /** From 0 to 1, in how many of the exchanges, or of the account lines, the field stands. */
  double coverage(Field field) {
    long all = field.of() == Field.Of.ACCOUNT ? accounts : exchanges;
    return all == 0 ? 0 : (double) present.getOrDefault(field, 0L) / all;
  }

  private void stopWhenFull(long lines) {
    if (most > 0 && lines >= most) {
      throw new Full();
    }
  }

  /** Says that enough was read; not a failure, and so without a trace. */
  static final class Full extends RuntimeException {
    Full() {
      super("the sample is full", null, false, false);
    }
  }
}
