package io.stillwatch.flink;

import io.stillwatch.flink.account.AccountHours;
import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.account.Head;
import io.stillwatch.flink.account.Repeat;
import io.stillwatch.flink.account.RepeatedIds;
import io.stillwatch.flink.account.Row;
import io.stillwatch.flink.intake.Entry;
import io.stillwatch.flink.intake.EventTime;
import io.stillwatch.flink.intake.Location;
import io.stillwatch.flink.intake.Logs;
import io.stillwatch.flink.intake.Routes;
import io.stillwatch.flink.out.OutFolder;
import io.stillwatch.flink.out.OutTopic;
import io.stillwatch.flink.verdict.BatchJudge;
import io.stillwatch.flink.verdict.Shown;
import io.stillwatch.flink.verdict.StreamJudge;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The steps of the job: exchanges are read and sketched in parallel, sketches go to their accounts, and what changed
 * of the accounts in an hour goes to the one place that judges.
 *
 * @param options what the job was told
 * @param environment where the steps are added
 * @param batch whether the log ends and is taken as a batch
 */
record JobSteps(JobOptions options, StreamExecutionEnvironment environment, boolean batch) {
  /** The key of what is judged together. */
  private static final int EVERYTHING = 0;

  void add() {
    SingleOutputStreamOperator<Row> rows = entries().process(new Routes()).name("route");
    DataStream<Shown> shown = judged(changed(rows), rows.getSideOutput(Routes.ASIDE));
    if (options.out() instanceof Location.Topic topic) {
      shown.sinkTo(OutTopic.sink(topic)).name("topic").setParallelism(1);
    } else {
      Location.Files folder = (Location.Files) options.out();
      shown.sinkTo(new OutFolder(folder.uri())).name("folder").setParallelism(1);
    }
  }

  private DataStream<Entry> entries() {
    boolean ends = options.bounded();
    DataStream<Entry> exchanges =
        environment.fromSource(
            Logs.source(options.exchanges(), starts(), ends),
            ends ? EventTime.ofWhole() : EventTime.ofExchanges(options.late()),
            "exchanges");
    if (options.accounts().isEmpty()) {
      return exchanges;
    }
    DataStream<Entry> accounts =
        environment.fromSource(
            Logs.source(options.accounts().get(), List.of("accounts"), ends),
            options.accounts().get() instanceof Location.Topic && !ends
                ? EventTime.ofAccounts()
                : EventTime.ofWhole(),
            "accounts");
    return exchanges.union(accounts);
  }

  /** Of a folder, which files hold the log: the account lines too, unless they are elsewhere. */
  private List<String> starts() {
    return options.accounts().isEmpty()
        ? List.of("exchanges", "accounts")
        : List.of("exchanges");
  }

  private DataStream<ChangedAccount> changed(DataStream<Row> rows) {
    Duration remember = options.bounded() ? Duration.ZERO : options.remember();
    DataStream<Repeat> repeats =
        rows.map(Row::head)
            .returns(Head.class)
            .keyBy(Head::id)
            .process(new RepeatedIds(remember))
            .name("repeats");
    DataStream<ChangedAccount> changed =
        rows.keyBy(Row::account)
            .connect(repeats.keyBy(repeat -> repeat.head().account()))
            .process(new AccountHours(batch))
            .name("accounts");
    return batch ? changed.assignTimestampsAndWatermarks(atHourEnd()) : changed;
  }

  /** A batch says of what an hour gave only when it found that the hour was over. */
  private static WatermarkStrategy<ChangedAccount> atHourEnd() {
    return WatermarkStrategy.<ChangedAccount>noWatermarks()
        .withTimestampAssigner((changed, before) -> changed.hourEnd() - 1);
  }

  private DataStream<Shown> judged(DataStream<ChangedAccount> changed, DataStream<Entry> aside) {
    return changed
        .keyBy(account -> EVERYTHING)
        .connect(aside.keyBy(entry -> EVERYTHING))
        .process(batch ? new BatchJudge() : new StreamJudge())
        .name("judge")
        .setParallelism(1)
        .setMaxParallelism(1);
  }
}
