package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.pipeline.AccountHour;
import io.stillwatch.pipeline.AccountState;
import io.stillwatch.read.LogLines;
import io.stillwatch.read.LogSink;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Sketcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of the accounts of a {@link SeedCase}, for one thread: makes their lines, reads them and
 * sketches the exchanges into the accounts, a stretch of lines at a time.
 */
final class SeedShare implements LogSink {
  private static final int STRETCH = 1 << 18;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<SeedUse> uses;
  private final AccountState[] states;
  private final long[] keys;
  private final SeedLines lines;
  private final LogLines reader = new LogLines(ReadSettings.DEFAULT, this);
  private final MadeLines unread = new MadeLines();
  private LogLines.@Nullable Cursor cursor;
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private final List<ExchangeSketch> sketched = new ArrayList<>();
  private long bytes;
  private long made;
  private long harvested;

  SeedShare(List<SeedUse> uses, SeedWords words, SeedCase.Conversations conversations) {
    this.uses = uses;
    lines = new SeedLines(words, conversations);
    states = new AccountState[uses.size()];
    keys = new long[uses.size()];
    for (int place = 0; place < keys.length; place++) {
      states[place] = AccountState.unused(uses.get(place).name());
      keys[place] = Hash.of(uses.get(place).name());
    }
  }

  /** The accounts that were active in an hour, counted from the start, as they are at its end. */
  List<AccountHour> hour(int number) {
    List<AccountHour> active = new ArrayList<>();
    List<int[]> stretch = new ArrayList<>();
    for (int from = 0; from < states.length; ) {
      long before = THREADS.getCurrentThreadCpuTime();
      lines.begin(number);
      stretch.clear();
      for (; from < states.length && lines.size() < STRETCH; from++) {
        int exchanges = uses.get(from).exchanges(number);
        if (exchanges > 0) {
          lines.write(uses.get(from), number, exchanges);
          stretch.add(new int[] {from, exchanges});
          harvested += uses.get(from).kind() == SeedUse.Kind.HARVEST ? exchanges : 0;
        }
      }
      made += THREADS.getCurrentThreadCpuTime() - before;
      bytes += lines.size();
      read(stretch.stream().mapToInt(part -> part[1]).sum());
      take(stretch, active);
    }
    return active;
  }

  /** Reads the lines of a stretch: one stream of all, so that its buffers are made once. */
  private void read(int count) {
    try {
      unread.give(lines.bytes(), lines.size());
      if (cursor == null) {
        cursor = reader.stream("made", unread);
      }
      for (int line = 0; line < count; line++) {
        cursor.advance();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What was read stands account by account, as it was made. */
  private void take(List<int[]> stretch, List<AccountHour> active) {
    int next = 0;
    for (int[] part : stretch) {
      AccountState state = states[part[0]];
      long key = keys[part[0]];
      for (int exchange = 0; exchange < part[1]; exchange++) {
        ExchangeSketch sketch = sketched.get(next++);
        if (sketch.account() != key) {
          throw new IllegalStateException("a line that was made was not read");
        }
        state.add(sketch);
      }
      active.add(state.hour(key, part[1]));
    }
    sketched.clear();
  }

  @Override
  public void exchange(Exchange exchange) {
    sketched.add(sketcher.sketch(exchange));
  }

  @Override
  public void account(Account account) {
    throw new IllegalStateException("no account was written");
  }

  @Override
  public void rejected(Rejected rejected) {
    throw new IllegalStateException("a line that was made was rejected: " + rejected.reason());
  }

  /** How many bytes of lines were made. */
  long bytes() {
    return bytes;
  }

  /** How many exchanges the campaign's accounts of this share sent. */
  long harvested() {
    return harvested;
  }

  /** Nanoseconds of a processor that making them took. */
  long made() {
    return made;
  }
}
