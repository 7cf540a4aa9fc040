package io.stillwatch.flink.out;

import io.stillwatch.flink.intake.Location;
import io.stillwatch.flink.verdict.Shown;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** A Kafka topic that takes each file as a message, its name as the key. Stateless. */
public final class OutTopic {
  /** A verdict on many accounts is longer than the megabyte that producers send unasked. */
  private static final String MOST_BYTES = Integer.toString(64 << 20);

  private OutTopic() {}

  /**
   * Writes each file once, as part of a transaction, to be read with {@code
   * isolation.level=read_committed}.
   */
  public static KafkaSink<Shown> sink(Location.Topic topic) {
    SerializationSchema<Shown> key = shown -> shown.name().getBytes(StandardCharsets.UTF_8);
    SerializationSchema<Shown> value = Shown::content;
    return KafkaSink.<Shown>builder()
        .setBootstrapServers(topic.servers())
        .setRecordSerializer(
            KafkaRecordSerializationSchema.<Shown>builder()
                .setTopic(topic.name())
                .setKeySerializationSchema(key)
                .setValueSerializationSchema(value)
                .build())
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix("stillwatch")
        .setProperty("max.request.size", MOST_BYTES)
        .setProperty("transaction.timeout.ms", "600000")
        .build();
  }
}
