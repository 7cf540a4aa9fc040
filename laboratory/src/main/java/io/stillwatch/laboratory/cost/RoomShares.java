package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * In which rooms the processors work: the Java machine's own recorder looks a hundred times a
 * second at what runs, and each look counts for the room whose code called last, libraries and all.
 * The machine's compiler and collector are not seen. Not thread-safe.
 */
public final class RoomShares implements AutoCloseable {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final String OURS = "io.stillwatch.";

  private final Recording recording = new Recording();

  private RoomShares() {
    recording.enable(SAMPLE).withPeriod(PERIOD).withStackTrace();
  }

  /** Begins to look. */
  public static RoomShares start() {
    RoomShares shares = new RoomShares();
    shares.recording.start();
    return shares;
  }

  /**
   * Stops looking.
   *
   * @param folder where the recording is put in the meantime
   * @return the share of each room, 0 to 1, the largest first
   */
  public Map<String, Double> stop(Path folder) {
    recording.stop();
    Map<String, Integer> counts = new HashMap<>();
    try {
      Path file = Files.createTempFile(folder, "rooms", ".jfr");
      try {
        recording.dump(file);
        count(file, counts);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "Nothing can be recorded in " + folder + ".", failure);
    }
    return shares(counts);
  }

  private static void count(Path file, Map<String, Integer> counts) throws IOException {
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        room(events.readEvent()).ifPresent(room -> counts.merge(room, 1, Integer::sum));
      }
    }
  }

  private static Map<String, Double> shares(Map<String, Integer> counts) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / all));
    return shares;
  }

  private static Optional<String> room(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return Optional.empty();
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    return frames.stream()
        .map(frame -> frame.getMethod().getType().getName())
        .filter(name -> name.startsWith(OURS))
        .map(name -> name.substring(OURS.length()).replaceFirst("\\..*", ""))
        .findFirst();
  }

  @Override
  public void close() {
    recording.close();
  }
}
