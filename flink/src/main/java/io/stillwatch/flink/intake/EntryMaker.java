package io.stillwatch.flink.intake;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.read.LogLines;
import io.stillwatch.read.LogSink;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Sketcher;
import java.util.function.Consumer;

/** Makes entries of lines: behind it there is no text. Not thread-safe. */
final class EntryMaker implements LogSink {
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private final LogLines lines = new LogLines(ReadSettings.DEFAULT, this);
  private final Consumer<Entry> out;

  EntryMaker(Consumer<Entry> out) {
    this.out = out;
  }

  /** Where lines go in. */
  LogLines lines() {
    return lines;
  }

  @Override
  public void exchange(Exchange exchange) {
    out.accept(Entry.exchange(sketcher.sketch(exchange), exchange.account()));
  }

  @Override
  public void account(Account account) {
    out.accept(Entry.holder(AccountTraits.of(account), account.account()));
  }

  @Override
  public void rejected(Rejected line) {
    out.accept(Entry.reject(line));
  }
}
