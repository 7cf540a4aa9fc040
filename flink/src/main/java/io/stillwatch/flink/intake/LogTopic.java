package io.stillwatch.flink.intake;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** A Kafka topic of lines, one a message. Stateless. */
final class LogTopic {
  private LogTopic() {}

  /** Reads a topic from its beginning: to its end as it is now, or for ever. */
  static KafkaSource<Entry> source(Location.Topic topic, boolean bounded) {
    KafkaSourceBuilder<Entry> source =
        KafkaSource.<Entry>builder()
            .setBootstrapServers(topic.servers())
            .setTopics(topic.name())
            .setGroupId("stillwatch")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new Messages())
            // What a producer took back again was never said.
            .setProperty("isolation.level", "read_committed");
    return bounded ? source.setBounded(OffsetsInitializer.latest()).build() : source.build();
  }
}
