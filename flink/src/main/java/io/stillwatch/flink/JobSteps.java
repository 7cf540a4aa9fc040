package io.stillwatch.flink;

import io.stillwatch.flink.JobOptions.Course;
import io.stillwatch.flink.account.AccountHours;
import io.stillwatch.flink.account.AccountHoursOperator;
import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.account.Head;
import io.stillwatch.flink.account.Repeat;
import io.stillwatch.flink.account.RepeatedIds;
import io.stillwatch.flink.account.Routes;
import io.stillwatch.flink.account.Row;
import io.stillwatch.flink.intake.AccountsFirst;
import io.stillwatch.flink.intake.Entry;
import io.stillwatch.flink.intake.EventTime;
import io.stillwatch.flink.intake.Location;
import io.stillwatch.flink.intake.Logs;
import io.stillwatch.flink.out.OutFolder;
import io.stillwatch.flink.out.OutTopic;
import io.stillwatch.flink.verdict.BatchJudge;
import io.stillwatch.flink.verdict.Shown;
import io.stillwatch.flink.verdict.StreamJudge;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The steps of the job: exchanges are read and sketched in parallel, sketches go to their accounts,
 * and what changed of the accounts in an hour goes to the one place that judges.
 *
 * @param options what the job was told
 * @param environment where the steps are added
 * @param batch whether the log ends and is taken as a batch
 */
record JobSteps(JobOptions options, StreamExecutionEnvironment environment, boolean batch) {
  /** The key of what is judged together. */
  private static final int EVERYTHING = 0;

  void add() {
    SingleOutputStreamOperator<Row> rows = rows();
    DataStream<Shown> shown = judged(changed(rows), rows.getSideOutput(Routes.ASIDE));
    if (options.out() instanceof Location.Topic topic) {
      shown.sinkTo(OutTopic.sink(topic)).name("topic").uid("out").setParallelism(1);
    } else {
      Location.Files folder = (Location.Files) options.out();
      shown.sinkTo(new OutFolder(folder.uri())).name("folder").uid("out").setParallelism(1);
    }
  }

  /** The exchanges' sketches, with all else aside. */
  SingleOutputStreamOperator<Row> rows() {
    return entries().process(new Routes()).name("route");
  }

  private DataStream<Entry> entries() {
    if (!options.bounded()) {
      DataStream<Entry> exchanges = lastingExchanges();
      return options
          .accounts()
          .map(location -> afterAccounts(exchanges, accounts(location)))
          .orElse(exchanges);
    }
    DataStream<Entry> exchanges =
        source(Logs.whole(options.exchanges(), starts()), EventTime.ofWhole(), "exchanges");
    return options.accounts().map(this::accounts).map(exchanges::union).orElse(exchanges);
  }

  private static DataStream<Entry> afterAccounts(
      DataStream<Entry> exchanges, DataStream<Entry> accounts) {
    return exchanges
        .connect(accounts)
        .transform("accounts first", TypeInformation.of(Entry.class), new AccountsFirst());
  }

  private DataStream<Entry> lastingExchanges() {
    Course course = options.course();
    Source<Entry, ?, ?> source = Logs.lasting(options.exchanges(), starts(), course.follow());
    WatermarkStrategy<Entry> time = EventTime.ofExchanges(course.late(), course.idle());
    if (options.exchanges() instanceof Location.Topic) {
      return source(source, time, "exchanges");
    }
    // With a file its reader's time would end a little before the file does, until another file
    // comes.
    return source(source, EventTime.ofWhole(), "exchanges").assignTimestampsAndWatermarks(time);
  }

  private DataStream<Entry> accounts(Location location) {
    List<String> files = List.of("accounts");
    boolean lasting = !options.bounded() && location instanceof Location.Topic;
    return lasting
        ? source(Logs.lasting(location, files, Duration.ZERO), EventTime.ofAccounts(), "accounts")
        : source(Logs.whole(location, files), EventTime.ofWhole(), "accounts");
  }

  private DataStream<Entry> source(
      Source<Entry, ?, ?> source, WatermarkStrategy<Entry> time, String name) {
    return environment.fromSource(source, time, name).uid(name);
  }

  /** Of a folder, which files hold the log: the account lines too, unless they are elsewhere. */
  private List<String> starts() {
    return options.accounts().isEmpty() ? List.of("exchanges", "accounts") : List.of("exchanges");
  }

  /** The accounts as they are at the end of each hour in which they were active. */
  DataStream<ChangedAccount> changed(DataStream<Row> rows) {
    Duration remember = options.bounded() ? Duration.ZERO : options.course().remember();
    DataStream<Repeat> repeats =
        rows.map(Row::head)
            .returns(Head.class)
            .keyBy(Head::id)
            .process(new RepeatedIds(remember))
            .name("repeats")
            .uid("repeats");
    DataStream<ChangedAccount> changed =
        rows.keyBy(Row::account)
            .connect(repeats.keyBy(repeat -> repeat.head().account()))
            .transform(
                "profiles",
                TypeInformation.of(ChangedAccount.class),
                new AccountHoursOperator(new AccountHours(batch)))
            .uid("profiles");
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
        .uid("judge")
        .setParallelism(1)
        .setMaxParallelism(1);
  }
}
