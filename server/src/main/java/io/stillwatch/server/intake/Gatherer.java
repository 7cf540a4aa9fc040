package io.stillwatch.server.intake;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.read.LogSink;
import io.stillwatch.server.store.EntryBatch;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.TrafficLog;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Sketcher;
import java.util.ArrayList;
import java.util.List;

/** Sketches what one body holds and appends it in bounded batches. Not thread-safe. */
final class Gatherer implements LogSink {
  private static final int BATCH_BYTES = 1 << 20;
  private static final int MOST_LISTED = 1_000;

  private final TrafficLog log;
  private final EntryBatch sketched = new EntryBatch();
  private final EntryBatch said = new EntryBatch();
  private final Sketcher sketcher;
  private final List<Rejected> listed = new ArrayList<>();
  private long accepted;
  private long rejected;

  Gatherer(TrafficLog log, Sketcher sketcher) {
    this.log = log;
    this.sketcher = sketcher;
  }

  @Override
  public void exchange(Exchange exchange) {
    if (log.keepsTexts()) {
      said.add(
          new LogEntry.Said(exchange.account(), exchange.id(), exchange.time(), exchange.text()));
    }
    take(new LogEntry.Exchanged(exchange.account(), sketcher.sketch(exchange)));
  }

  @Override
  public void account(Account account) {
    take(new LogEntry.Known(Hash.of(account.account()), AccountTraits.of(account)));
  }

  private void take(LogEntry entry) {
    sketched.add(entry);
    accepted++;
    if (sketched.size() + said.size() >= BATCH_BYTES) {
      flush();
    }
  }

  @Override
  public void rejected(Rejected line) {
    rejected++;
    if (listed.size() < MOST_LISTED) {
      listed.add(line);
    }
  }

  void flush() {
    log.append(sketched, said);
  }

  Receipt receipt() {
    return new Receipt(accepted, rejected, listed);
  }
}
