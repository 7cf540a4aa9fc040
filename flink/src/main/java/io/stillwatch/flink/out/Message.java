package io.stillwatch.flink.out;

import io.stillwatch.flink.verdict.Shown;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A file as a message: its name is the key.
 *
 * @param topic where it goes
 */
record Message(String topic) implements KafkaRecordSerializationSchema<Shown> {
  private static final long serialVersionUID = 1;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Shown shown, KafkaSinkContext context, Long timestamp) {
    byte[] key = shown.name().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic, key, shown.content());
  }
}
