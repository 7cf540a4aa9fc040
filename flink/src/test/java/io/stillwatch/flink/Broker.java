package io.stillwatch.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A Kafka broker in a process of its own.
 *
 * @param servers where it listens
 */
record Broker(String servers) {

  static Broker start(Processes processes, Path folder) throws Exception {
    int port = Processes.freePort();
    int controllerPort = Processes.freePort();
    Path settings =
        Files.write(
            folder.resolve("kafka.properties"),
            List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:"
                    + port
                    + ",CONTROLLER://127.0.0.1:"
                    + controllerPort,
                "controller.listener.names=CONTROLLER",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "message.max.bytes=67108864",
                "log.dirs=" + folder.resolve("kafka")));
    processes.run(
        "kafka-format",
        "kafka.tools.StorageTool",
        Map.of(),
        "format",
        "--cluster-id",
        Uuid.randomUuid().toString(),
        "--config",
        settings.toString());
    processes.start("kafka", "512m", "kafka.Kafka", Map.of(), settings.toString());
    return new Broker("127.0.0.1:" + port);
  }

  /** Makes a topic; waits for the broker if it must. */
  void topic(String name, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(Set.of(new NewTopic(name, partitions, (short) 1))).all().get();
    }
  }

  /** Sends lines to the partitions in turn. */
  void send(String topic, int partitions, List<String> lines) {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers, "linger.ms", 20);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int line = 0; line < lines.size(); line++) {
        producer.send(new ProducerRecord<>(topic, line % partitions, "", lines.get(line)));
      }
    }
  }

  /** What committed transactions have put into the one partition of a topic under a key so far. */
  List<String> committed(String topic, String key) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
    TopicPartition partition = new TopicPartition(topic, 0);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(500))) {
          if (each.key().equals(key)) {
            values.add(each.value());
          }
        }
      }
    }
    return values;
  }
}
