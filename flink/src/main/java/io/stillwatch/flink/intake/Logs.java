package io.stillwatch.flink.intake;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** Opens logs, wherever they are. Stateless. */
public final class Logs {
  private Logs() {}

  /** A log that ends: files as they are, a topic where it ends now. */
  public static Source<Entry, ?, ?> whole(Location location, List<String> starts) {
    return location instanceof Location.Topic topic
        ? LogTopic.source(topic, true)
        : LogFiles.source(((Location.Files) location).uri(), starts, Duration.ZERO);
  }

  /**
   * A log that goes on.
   *
   * @param starts of a folder, how the names of the files begin
   * @param follow how often a folder is looked at for new files; zero if it is as it is
   */
  public static Source<Entry, ?, ?> lasting(
      Location location, List<String> starts, Duration follow) {
    return location instanceof Location.Topic topic
        ? LogTopic.source(topic, false)
        : LogFiles.source(((Location.Files) location).uri(), starts, follow);
  }
}
