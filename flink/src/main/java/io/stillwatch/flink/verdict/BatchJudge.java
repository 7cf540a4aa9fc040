package io.stillwatch.flink.verdict;

import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.intake.Entry;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Judges a log that ends, in one place: all under one key, in the order of event time, as a batch
 * gives them. Shows what was found when the log is over. Keeps the accounts in memory and nothing
 * in state, since a batch that fails begins this step again.
 */
public final class BatchJudge
    extends KeyedCoProcessFunction<Integer, ChangedAccount, Entry, Shown> {
  private static final long serialVersionUID = 1;

  private transient Judging judging;
  private transient List<ChangedAccount> hour;

  @Override
  public void open(OpenContext context) {
    judging = new Judging();
    hour = new ArrayList<>();
  }

  @Override
  public void processElement1(ChangedAccount changed, Context context, Collector<Shown> out) {
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    if (!hour.isEmpty() && hour.get(0).hourEnd() != changed.hourEnd()) {
      endHour();
    }
    hour.add(changed);
  }

  @Override
  public void processElement2(Entry entry, Context context, Collector<Shown> out) {
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    if (entry.kind() == Entry.Kind.HOLDER) {
      judging.holder(entry);
    } else {
      judging.reject(entry.rejected());
    }
  }

  private void endHour() {
    judging.hour(hour.get(0).hourEnd(), hour);
    hour.clear();
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Shown> out) {
    if (!hour.isEmpty()) {
      endHour();
    }
    judging.requireSomething();
    judging.replay().close();
    judging.shown().forEach(out::collect);
  }
}
