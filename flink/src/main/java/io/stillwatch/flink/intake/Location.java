package io.stillwatch.flink.intake;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where lines come from or verdicts go: {@code kafka://HOST:PORT[,HOST:PORT]/TOPIC}, or a file or
 * folder.
 */
public sealed interface Location {

  /**
   * A file or a folder in a file system that the cluster knows.
   *
   * @param uri a path, or a URI such as {@code s3://bucket/folder}
   */
  record Files(String uri) implements Location {}

  /**
   * A Kafka topic.
   *
   * @param servers the brokers asked first, {@code HOST:PORT}, separated by commas
   * @param name the topic
   */
  record Topic(String servers, String name) implements Location {}

  /**
   * Reads what was given on the command line.
   *
   * @throws StillwatchException ({@link Problem#WRONG_USAGE}) if it names Kafka and no topic
   */
  static Location of(String uri) {
    if (!uri.startsWith("kafka:")) {
      return new Files(uri);
    }
    Matcher parts = TopicForm.PATTERN.matcher(uri);
    if (!parts.matches()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, uri + " is not kafka://HOST:PORT[,HOST:PORT]/TOPIC.");
    }
    return new Topic(parts.group(1), parts.group(2));
  }

  /** How a topic is written. */
  final class TopicForm {
    private static final Pattern PATTERN =
        Pattern.compile("kafka://([^/,]+:\\d+(?:,[^/,]+:\\d+)*)/([A-Za-z0-9._-]{1,249})");

    private TopicForm() {}
  }
}
