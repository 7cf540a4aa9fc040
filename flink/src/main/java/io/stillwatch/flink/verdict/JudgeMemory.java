package io.stillwatch.flink.verdict;

import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.intake.Entry;
import io.stillwatch.pipeline.ProfileReplay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * What outlives a failure of the judge: the accounts by their numbers and what is known of holders,
 * written as they change; the hours that are not over, the rejects that are kept, and what was
 * learned, written with each checkpoint.
 *
 * @param accounts the accounts, under the key of the judge
 * @param holders what is known of holders by the account's name, under the same key
 * @param openHours the hours that are not over
 * @param rejects the rejected lines that are kept
 * @param rejected how many lines were rejected
 * @param course what was learned
 */
record JudgeMemory(
    MapState<Integer, byte[]> accounts,
    MapState<String, Entry> holders,
    ListState<ChangedAccount> openHours,
    ListState<Entry> rejects,
    ListState<Long> rejected,
    ListState<byte[]> course) {

  static JudgeMemory of(FunctionInitializationContext context) throws Exception {
    KeyedStateStore keyed = context.getKeyedStateStore();
    OperatorStateStore whole = context.getOperatorStateStore();
    return new JudgeMemory(
        keyed.getMapState(new MapStateDescriptor<>("accounts", Integer.class, byte[].class)),
        keyed.getMapState(new MapStateDescriptor<>("holders", String.class, Entry.class)),
        whole.getListState(new ListStateDescriptor<>("hours", ChangedAccount.class)),
        whole.getListState(new ListStateDescriptor<>("rejects", Entry.class)),
        whole.getListState(new ListStateDescriptor<>("rejected", Long.class)),
        whole.getListState(new ListStateDescriptor<>("course", byte[].class)));
  }

  /** The hours that are not over, by their ends. */
  SortedMap<Long, List<ChangedAccount>> hours() throws Exception {
    SortedMap<Long, List<ChangedAccount>> hours = new TreeMap<>();
    for (ChangedAccount changed : openHours.get()) {
      hours.computeIfAbsent(changed.hourEnd(), end -> new ArrayList<>()).add(changed);
    }
    return hours;
  }

  /** Keeps accounts that have been taken. */
  void keep(List<ChangedAccount> changed, ProfileReplay replay) throws Exception {
    for (ChangedAccount account : changed) {
      int number = replay.number(account.account());
      accounts.put(number, replay.account(number));
    }
  }

  /** Keeps all that is not kept as it changes. */
  void keep(Collection<List<ChangedAccount>> hours, Judging judging) throws Exception {
    List<ChangedAccount> open = new ArrayList<>();
    hours.forEach(open::addAll);
    openHours.update(open);
    List<Entry> lines = new ArrayList<>();
    judging.rejects().forEach(line -> lines.add(Entry.reject(line)));
    rejects.update(lines);
    rejected.update(List.of(judging.rejected()));
    course.update(List.of(judging.replay().course()));
  }

  /** A judge who knows what is kept. Asked under the key of the judge. */
  Judging judging() throws Exception {
    Judging judging = new Judging();
    for (Entry holder : holders.values()) {
      judging.holder(holder);
    }
    for (Entry reject : rejects.get()) {
      judging.keep(reject.rejected());
    }
    for (long count : rejected.get()) {
      judging.rejectedBefore(count);
    }
    for (byte[] learned : course.get()) {
      SortedMap<Integer, byte[]> ordered = new TreeMap<>();
      accounts.entries().forEach(each -> ordered.put(each.getKey(), each.getValue()));
      judging.replay().restore(ordered.values(), learned);
    }
    return judging;
  }
}
