package io.stillwatch.flink.verdict;

import io.stillwatch.exchange.Rejected;
import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.intake.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Judges a log that goes on, in one place and under one key: an hour is judged and the verdicts are shown when the
 * watermark has passed its end. A log that ends after all is judged to its end as a batch is.
 *
 * <p>State: the accounts by their numbers and what is known of holders, written as they change; the hours that are
 * not over, the rejects that are kept, and what the judge has learned, written with each checkpoint. All of it stands
 * in memory too, and is read back when the first element comes after a failure.
 */
public final class StreamJudge extends KeyedCoProcessFunction<Integer, ChangedAccount, Entry, Shown>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private transient MapState<Integer, byte[]> accounts;
  private transient MapState<String, Entry> holders;
  private transient ListState<ChangedAccount> openHours;
  private transient ListState<Entry> rejects;
  private transient ListState<Long> rejected;
  private transient ListState<byte[]> course;
  private transient SortedMap<Long, List<ChangedAccount>> hours;
  private transient @Nullable Judging judging;

  @Override
  public void open(OpenContext context) {
    accounts =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("accounts", Integer.class, byte[].class));
    holders =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("holders", String.class, Entry.class));
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    openHours = list(context, "hours", ChangedAccount.class);
    rejects = list(context, "rejects", Entry.class);
    rejected = list(context, "rejected", Long.class);
    course = list(context, "course", byte[].class);
    hours = new TreeMap<>();
    for (ChangedAccount changed : openHours.get()) {
      hours.computeIfAbsent(changed.hourEnd(), end -> new ArrayList<>()).add(changed);
    }
  }

  private static <T> ListState<T> list(
      FunctionInitializationContext context, String name, Class<T> type) throws Exception {
    return context.getOperatorStateStore().getListState(new ListStateDescriptor<>(name, type));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    Judging known = judging;
    if (known == null) {
      return;
    }
    List<ChangedAccount> changed = new ArrayList<>();
    hours.values().forEach(changed::addAll);
    openHours.update(changed);
    List<Entry> kept = new ArrayList<>();
    known.rejects().forEach(line -> kept.add(Entry.reject(line)));
    rejects.update(kept);
    rejected.update(List.of(known.rejected()));
    course.update(List.of(known.replay().course()));
  }

  /** What is known, read back from the state first if that has not been done. */
  private Judging judging() throws Exception {
    Judging known = judging;
    if (known != null) {
      return known;
    }
    Judging fresh = new Judging();
    for (Entry holder : holders.values()) {
      fresh.holder(holder);
    }
    for (Entry reject : rejects.get()) {
      fresh.keep(reject.rejected());
    }
    for (long count : rejected.get()) {
      fresh.rejectedBefore(count);
    }
    for (byte[] learned : course.get()) {
      SortedMap<Integer, byte[]> ordered = new TreeMap<>();
      accounts.entries().forEach(each -> ordered.put(each.getKey(), each.getValue()));
      fresh.replay().restore(ordered.values(), learned);
    }
    judging = fresh;
    return fresh;
  }

  @Override
  public void processElement1(ChangedAccount changed, Context context, Collector<Shown> out)
      throws Exception {
    judging();
    hours.computeIfAbsent(changed.hourEnd(), end -> new ArrayList<>()).add(changed);
    context.timerService().registerEventTimeTimer(changed.hourEnd() - 1);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void processElement2(Entry entry, Context context, Collector<Shown> out)
      throws Exception {
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    if (entry.kind() == Entry.Kind.HOLDER) {
      holders.put(entry.name(), judging().holder(entry));
    } else {
      Rejected line = entry.rejected();
      judging().reject(line);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Shown> out) throws Exception {
    Judging judge = judging();
    boolean over = context.timerService().currentWatermark() == Long.MAX_VALUE;
    List<ChangedAccount> changed = hours.remove(time == Long.MAX_VALUE ? time : time + 1);
    if (changed != null) {
      judge.hour(time + 1, changed);
      for (ChangedAccount account : changed) {
        int number = judge.replay().number(account.account());
        accounts.put(number, judge.replay().account(number));
      }
    }
    if (!over) {
      judge.replay().evaluate();
    } else if (time == Long.MAX_VALUE) {
      judge.replay().close();
    }
    if (!over || time == Long.MAX_VALUE) {
      judge.shown().forEach(out::collect);
    }
  }
}
