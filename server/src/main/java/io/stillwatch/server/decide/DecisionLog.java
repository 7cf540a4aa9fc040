package io.stillwatch.server.decide;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decisions of a folder, one state of a decision a line behind its checksum, appended and on the disk
 * before {@link #put} returns; the last line of a decision counts. A line that was cut short at the end
 * was never acknowledged and is cut off. Thread-safe.
 */
public final class DecisionLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Map<String, Decision> decisions = new LinkedHashMap<>();
  private long end;

  private DecisionLog(Path file) {
    this.file = file;
  }

  /**
   * Opens the decisions of a folder.
   *
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if a line is not what was written
   */
  public static DecisionLog open(Path folder) {
    DecisionLog log = new DecisionLog(folder.resolve("decisions.log"));
    try {
      if (Files.exists(log.file)) {
        log.read(Files.readAllBytes(log.file));
      }
      return log;
    } catch (IOException failure) {
      throw new StillwatchException(Problem.STORE_DAMAGED, log.file + " cannot be read.", failure);
    }
  }

  private void read(byte[] bytes) {
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        String json = line.length() > 9 ? line.substring(9) : "";
        if (!line.startsWith(checksum(json) + " ")) {
          throw new StillwatchException(
              Problem.STORE_DAMAGED, file + " is damaged at byte " + start + ".");
        }
        keep(json);
        start = at + 1;
      }
    }
    end = start;
  }

  private void keep(String json) {
    try {
      Decision decision = JSON.readValue(json, Decision.class);
      decisions.put(decision.id(), decision);
    } catch (JacksonException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, file + " holds a line of another form.", failure);
    }
  }

  /** Makes a decision, or a new state of one, durable. */
  public synchronized void put(Decision decision) {
    String json = JSON.writeValueAsString(decision);
    byte[] line = (checksum(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(end);
      channel.position(end);
      ByteBuffer left = ByteBuffer.wrap(line);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, file + " cannot be written; nothing was decided.", failure);
    }
    end += line.length;
    decisions.put(decision.id(), decision);
  }

  /** A decision by its name. */
  public synchronized Optional<Decision> find(String id) {
    return Optional.ofNullable(decisions.get(id));
  }

  /** All decisions, oldest first. */
  public synchronized List<Decision> all() {
    return new ArrayList<>(decisions.values());
  }

  private static String checksum(String json) {
    CRC32C checksum = new CRC32C();
    checksum.update(json.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", checksum.getValue());
  }
}
