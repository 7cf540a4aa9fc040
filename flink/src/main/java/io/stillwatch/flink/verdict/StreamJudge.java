package io.stillwatch.flink.verdict;

import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.intake.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Judges a log that goes on, in one place and under one key: an hour is judged and the verdicts are
 * shown when the watermark has passed its end. A log that ends after all is judged to its end as a
 * batch is. State: {@link JudgeMemory}; all of it stands in memory too, and is read back when the
 * first element comes after a failure.
 */
public final class StreamJudge extends KeyedCoProcessFunction<Integer, ChangedAccount, Entry, Shown>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private transient @Nullable JudgeMemory memory;
  private transient @Nullable Judging judging;
  private transient SortedMap<Long, List<ChangedAccount>> hours = new TreeMap<>();

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    JudgeMemory restored = JudgeMemory.of(context);
    memory = restored;
    hours = restored.hours();
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    Judging known = judging;
    if (known != null) {
      memory().keep(hours.values(), known);
    }
  }

  private JudgeMemory memory() {
    return Objects.requireNonNull(memory);
  }

  /** What is known, read back from the state first if that has not been done. */
  private Judging judging() throws Exception {
    Judging known = judging;
    if (known == null) {
      known = memory().judging();
      judging = known;
    }
    return known;
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
  public void processElement2(Entry entry, Context context, Collector<Shown> out) throws Exception {
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    if (entry.kind() == Entry.Kind.HOLDER) {
      memory().holders().put(entry.name(), judging().holder(entry));
    } else {
      judging().reject(entry.rejected());
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Shown> out) throws Exception {
    Judging judge = judging();
    boolean over = context.timerService().currentWatermark() == Long.MAX_VALUE;
    if (time < Long.MAX_VALUE) {
      List<ChangedAccount> changed = Objects.requireNonNullElse(hours.remove(time + 1), List.of());
      judge.hour(time + 1, changed);
      memory().keep(changed, judge.replay());
      if (over) {
        return;
      }
      judge.replay().evaluate();
    } else {
      judge.replay().close();
    }
    judge.shown().forEach(out::collect);
  }
}
