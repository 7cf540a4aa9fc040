package io.stillwatch.flink.account;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Of the exchanges with one id, finds those that do not count: all but the first in event time.
 * Keyed by id. Gives each of them to the account that it is on, before the watermark passes it.
 * State: one head for each id, for as long as it is told to remember.
 */
public final class RepeatedIds extends KeyedProcessFunction<Long, Head, Repeat> {
  private static final long serialVersionUID = 1;

  private final Duration remembered;
  private transient ValueState<Head> first;

  /**
   * Makes the function.
   *
   * @param remembered how long an id is remembered after it came, by the cluster's clock; zero for
   *     ever
   */
  public RepeatedIds(Duration remembered) {
    this.remembered = remembered;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<Head> descriptor = new ValueStateDescriptor<>("first", Head.class);
    if (!remembered.isZero()) {
      descriptor.enableTimeToLive(StateTtlConfig.newBuilder(remembered).build());
    }
    first = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Head head, Context context, Collector<Repeat> repeats)
      throws IOException {
    Head known = first.value();
    if (known == null) {
      first.update(head);
      return;
    }
    boolean counted = Hours.end(known.time()) - 1 <= context.timerService().currentWatermark();
    int order = Head.ORDER.compare(known, head);
    if (counted) {
      repeats.collect(new Repeat(head, order == 0));
    } else if (order < 0) {
      repeats.collect(new Repeat(head, false));
    } else if (order > 0) {
      first.update(head);
      repeats.collect(new Repeat(known, false));
    }
    // Equal ones that are not yet counted stand side by side in their account, which counts one of
    // them.
  }
}
