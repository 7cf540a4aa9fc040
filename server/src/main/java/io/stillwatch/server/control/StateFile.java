package io.stillwatch.server.control;

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
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * States in a file, one a line behind its checksum, appended and synced; the last line of a thing
 * counts. A line that was cut short at the end was never acknowledged and is cut off. For one
 * process at a time; not thread-safe.
 */
public final class StateFile implements StatePlace {
  private final Path file;
  private long end;

  /** A file; one that is not there holds nothing. */
  public StateFile(Path file) {
    this.file = file;
  }

  @Override
  public List<String> read() {
    try {
      return Files.exists(file) ? lines(Files.readAllBytes(file)) : List.of();
    } catch (IOException failure) {
      throw new StillwatchException(Problem.STORE_DAMAGED, file + " cannot be read.", failure);
    }
  }

  private List<String> lines(byte[] bytes) {
    List<String> states = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        String state = line.length() > 9 ? line.substring(9) : "";
        if (!line.startsWith(checksum(state) + " ")) {
          throw new StillwatchException(
              Problem.STORE_DAMAGED, file + " is damaged at byte " + start + ".");
        }
        states.add(state);
        start = at + 1;
      }
    }
    end = start;
    return states;
  }

  @Override
  public boolean stale() {
    return false;
  }

  @Override
  public void put(String name, String state) {
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
  }

  @Override
  public void replace(Map<String, String> states) {
    StringBuilder lines = new StringBuilder();
    states.values().forEach(state -> lines.append(line(state)));
    String whole = lines.toString();
    WholeFile.write(file, whole);
    end = whole.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String line(String state) {
    return checksum(state) + " " + state + "\n";
  }

  private static String checksum(String state) {
    CRC32C checksum = new CRC32C();
    checksum.update(state.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", checksum.getValue());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
