package io.stillwatch.flink.out;

import io.stillwatch.flink.intake.Location;
import io.stillwatch.flink.verdict.Shown;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** A Kafka topic that takes each file as a message, its name as the key. Stateless. */
public final class OutTopic {
  /** A verdict on many accounts is longer than the megabyte that producers send unasked. */
  private static final String MOST_BYTES = Integer.toString(64 << 20);

  /** A broker refuses more than fifteen minutes unasked; a checkpoint must be done sooner. */
  private static final String LONGEST_TRANSACTION = "600000";

  private OutTopic() {}

  /**
   * Writes each file once, as part of a transaction, to be read with {@code
   * isolation.level=read_committed}.
   */
  public static KafkaSink<Shown> sink(Location.Topic topic) {
    return KafkaSink.<Shown>builder()
        .setBootstrapServers(topic.servers())
        .setRecordSerializer(new Message(topic.name()))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix("stillwatch-" + topic.name())
        .setProperty("max.request.size", MOST_BYTES)
        .setProperty("transaction.timeout.ms", LONGEST_TRANSACTION)
        .build();
  }
}
