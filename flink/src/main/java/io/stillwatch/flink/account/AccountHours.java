package io.stillwatch.flink.account;

import io.stillwatch.pipeline.AccountState;
import io.stillwatch.sketch.ExchangeSketch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts' profiles. Keyed by account: rows and the heads of repeats come in, and at the
 * end of each hour that had exchanges the account as it is then goes out. Within an hour order is
 * nothing; what comes after its hour was given out is counted in the next. State: an {@link
 * AccountState}, and the rows of the hours that may still get more. A batch gives one account after
 * the other and begins again when it fails, so there the account stands in memory instead.
 */
public final class AccountHours extends KeyedCoProcessFunction<Long, Row, Repeat, ChangedAccount> {
  private static final long serialVersionUID = 1;

  private final boolean ordered;
  private transient ValueState<byte[]> account;
  private transient @Nullable AccountState inHand;
  private transient long keyInHand;
  private transient ValueState<Long> open;
  private transient ListState<Row> rows;
  private transient ListState<Repeat> repeats;

  /**
   * Makes the function.
   *
   * @param ordered whether what comes of one account comes in the order of event time, as it does
   *     in a batch: then an hour is over when the next begins
   */
  public AccountHours(boolean ordered) {
    this.ordered = ordered;
  }

  @Override
  public void open(OpenContext context) {
    account = getRuntimeContext().getState(new ValueStateDescriptor<>("account", byte[].class));
    open = getRuntimeContext().getState(new ValueStateDescriptor<>("open", Long.class));
    rows = getRuntimeContext().getListState(new ListStateDescriptor<>("rows", Row.class));
    repeats = getRuntimeContext().getListState(new ListStateDescriptor<>("repeats", Repeat.class));
  }

  @Override
  public void processElement1(Row row, Context context, Collector<ChangedAccount> out)
      throws Exception {
    long end = Hours.end(row.time(), context.timerService().currentWatermark());
    Long before = open.value();
    if (before == null || before != end) {
      if (ordered && before != null) {
        close(before, context.getCurrentKey(), out);
      }
      open.update(end);
      context.timerService().registerEventTimeTimer(end - 1);
    }
    rows.add(row);
  }

  @Override
  public void processElement2(Repeat repeat, Context context, Collector<ChangedAccount> out)
      throws Exception {
    repeats.add(repeat);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<ChangedAccount> out)
      throws Exception {
    close(time + 1, context.getCurrentKey(), out);
  }

  private void close(long end, long key, Collector<ChangedAccount> out) throws Exception {
    DueRows due = DueRows.of(rows.get(), repeats.get(), end);
    if (due.isEmpty()) {
      return;
    }
    rows.update(due.later());
    repeats.update(due.repeats());
    List<Row> counted = due.counted();
    if (counted.isEmpty()) {
      return;
    }
    AccountState state = ordered ? inHand(key, counted.get(0).name()) : kept(counted.get(0).name());
    for (Row row : counted) {
      state.add(ExchangeSketch.read(ByteBuffer.wrap(row.sketch())));
    }
    if (!ordered) {
      account.update(state.toBytes());
    }
    out.collect(ChangedAccount.of(end, state.hour(key, counted.size())));
  }

  private AccountState kept(String name) throws IOException {
    byte[] known = account.value();
    return known == null ? AccountState.unused(name) : AccountState.fromBytes(known);
  }

  private AccountState inHand(long key, String name) {
    AccountState known = inHand;
    if (known == null || keyInHand != key) {
      known = AccountState.unused(name);
      inHand = known;
      keyInHand = key;
    }
    return known;
  }
}
