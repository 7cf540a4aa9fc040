package io.stillwatch.flink.intake;

import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** Opens logs, wherever they are. Stateless. */
public final class Logs {
  private Logs() {}

  /**
   * The entries of a log.
   *
   * @param starts of a folder, how the names of the files begin
   * @param bounded whether a topic ends where it ends now; files always end
   */
  public static Source<Entry, ?, ?> source(Location location, List<String> starts, boolean bounded) {
    if (location instanceof Location.Topic topic) {
      return LogTopic.source(topic, bounded);
    }
    return LogFiles.source(((Location.Files) location).uri(), starts);
  }
}
