package io.stillwatch.flink.intake;

import io.stillwatch.read.LogLines;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a topic as entries: each is a line. A call whose parts come in several messages is
 * taken with the parts that this one has. A reject is called by the topic, the partition and the
 * offset. One for each reader.
 */
final class Messages implements KafkaRecordDeserializationSchema<Entry> {
  private static final long serialVersionUID = 1;

  private transient @Nullable LogLines lines;
  private transient List<Entry> ready = new ArrayList<>();

  @Override
  public void open(InitializationContext context) {
    ready = new ArrayList<>();
    lines = new EntryMaker(ready::add).lines();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Entry> out) {
    LogLines reader = lines;
    if (reader == null || message.value() == null) {
      return;
    }
    reader.line(message.topic() + "-" + message.partition(), message.offset(), message.value());
    reader.finish();
    ready.forEach(out::collect);
    ready.clear();
  }

  @Override
  public TypeInformation<Entry> getProducedType() {
    return TypeInformation.of(Entry.class);
  }
}
