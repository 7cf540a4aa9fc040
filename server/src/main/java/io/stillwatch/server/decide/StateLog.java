package io.stillwatch.server.decide;

import io.stillwatch.enforce.Decision;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.WholeFile;
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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things with a name that change and are never lost, as decisions and appeals: one state of a thing a line
 * behind its checksum, appended and on the disk before {@link #put} returns; the last line of a thing
 * counts. A line that was cut short at the end was never acknowledged and is cut off. Thread-safe; for one
 * process at a time.
 *
 * @param <T> the kind of thing, a record
 */
public final class StateLog<T> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Class<T> kind;
  private final Function<T, String> name;
  private final Map<String, T> states = new LinkedHashMap<>();
  private long end;

  private StateLog(Path file, Class<T> kind, Function<T, String> name) {
    this.file = file;
    this.kind = kind;
    this.name = name;
  }

  /** Opens the decisions of a folder, as {@link #open(Path, Class, Function)}. */
  public static StateLog<Decision> ofDecisions(Path folder) {
    return open(folder.resolve("decisions.log"), Decision.class, Decision::id);
  }

  /**
   * Opens a file; one that is not there holds nothing.
   *
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if a line is not what was written
   */
  public static <T> StateLog<T> open(Path file, Class<T> kind, Function<T, String> name) {
    StateLog<T> log = new StateLog<>(file, kind, name);
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
      T state = JSON.readValue(json, kind);
      states.put(name.apply(state), state);
    } catch (JacksonException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, file + " holds a line of another form.", failure);
    }
  }

  /** Makes a thing, or a new state of one, durable. */
  public synchronized void put(T state) {
    byte[] line = line(state).getBytes(StandardCharsets.UTF_8);
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
          Problem.OUTPUT_UNWRITABLE, file + " cannot be written; nothing was changed.", failure);
    }
    end += line.length;
    states.put(name.apply(state), state);
  }

  /** Changes all things at once, and forgets the states that they were in before. */
  public synchronized void rewrite(UnaryOperator<T> how) {
    StringBuilder lines = new StringBuilder();
    Map<String, T> changed = new LinkedHashMap<>();
    for (T state : states.values()) {
      T after = how.apply(state);
      changed.put(name.apply(after), after);
      lines.append(line(after));
    }
    WholeFile.write(file, lines.toString());
    end = lines.toString().getBytes(StandardCharsets.UTF_8).length;
    states.clear();
    states.putAll(changed);
  }

  private String line(T state) {
    String json = JSON.writeValueAsString(state);
    return checksum(json) + " " + json + "\n";
  }

  /** A thing by its name. */
  public synchronized Optional<T> find(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** All things, oldest first. */
  public synchronized List<T> all() {
    return new ArrayList<>(states.values());
  }

  private static String checksum(String json) {
    CRC32C checksum = new CRC32C();
    checksum.update(json.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", checksum.getValue());
  }
}
