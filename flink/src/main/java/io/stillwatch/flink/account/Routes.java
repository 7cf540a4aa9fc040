package io.stillwatch.flink.account;

import io.stillwatch.flink.intake.Entry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends exchanges to their accounts, and what is known of holders and rejects aside. Stateless. */
public final class Routes extends ProcessFunction<Entry, Row> {
  /** What is no exchange. */
  public static final OutputTag<Entry> ASIDE =
      new OutputTag<>("aside", TypeInformation.of(Entry.class));

  private static final long serialVersionUID = 1;

  @Override
  public void processElement(Entry entry, Context context, Collector<Row> rows) {
    if (entry.kind() == Entry.Kind.EXCHANGE) {
      rows.collect(new Row(entry.name(), entry.body()));
    } else {
      context.output(ASIDE, entry);
    }
  }
}
