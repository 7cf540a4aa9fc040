package io.stillwatch.laboratory.population;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads traces as they are published: ServeGen's clients ({@code client, window start, requests a
 * second, variation of the pauses}), Azure's CSV ({@code TIMESTAMP, …}) and Mooncake's lines of
 * JSON ({@code timestamp} in milliseconds), plain or gzip. The latter two tell a service's arrivals
 * and no clients, so each file is one client. Stateless.
 */
public final class TraceReader {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_LINES = 10_000_000;
  private static final long WINDOW = 600_000;
  private static final long MINUTE = 60_000;
  private static final int MINUTES = 60;
  private static final int MOST_WINDOWS = 100_000;
  private static final double MOST_TOGETHER = 30;
  private static final int FEWEST_WINDOWS = 12;
  private static final JsonMapper MAPPER = new JsonMapper();

  private TraceReader() {}

  /** What is known of a client while it is read: requests by window, and how they clump. */
  private static final class Sums {
    private final TreeMap<Integer, Double> load = new TreeMap<>();
    private double clumps;
    private double requests;

    void add(int window, double count, double variation) {
      if (window < 0 || window >= MOST_WINDOWS || !(count >= 0) || !(variation >= 0)) {
        throw new IllegalArgumentException("out of range");
      }
      load.merge(window, count, Double::sum);
      clumps += count * variation * variation;
      requests += count;
    }

    /** A client whose windows are known from its first to its last. */
    Trace.Client client() {
      return client(WINDOW, load.firstKey(), load.lastKey() - load.firstKey() + 1);
    }

    /** What came in an hour, whatever part of it was at rest. */
    Trace.Client hour() {
      return client(MINUTE, 0, MINUTES);
    }

    private Trace.Client client(long window, int first, int windows) {
      float[] loads = new float[windows];
      load.forEach((number, count) -> loads[number - first] = (float) (count * windows / requests));
      return new Trace.Client(window, loads, Math.clamp(clumps / requests, 1.0, MOST_TOGETHER));
    }

    boolean known() {
      return requests > 0 && load.size() >= FEWEST_WINDOWS;
    }
  }

  /**
   * Reads a file, or all files of a folder that are CSV or lines of JSON.
   *
   * @throws StillwatchException where a line is none of a trace, or there is no client
   */
  public static Trace read(Path path) {
    List<Trace.Client> clients = new ArrayList<>();
    try {
      for (Path file : files(path)) {
        clients.addAll(clients(file));
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, "cannot read the trace " + path, failure);
    }
    if (clients.isEmpty()) {
      throw new StillwatchException(Problem.INPUT_MISSING, path + " holds no client of a trace.");
    }
    return new Trace(clients);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.(csv|jsonl)(\\.gz)?"))
          .sorted()
          .toList();
    }
  }

  private static List<Trace.Client> clients(Path file) throws IOException {
    Map<String, Sums> sums = new TreeMap<>();
    boolean byClient = false;
    int number = 0;
    try (BufferedReader lines = lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && !line.startsWith("{")) {
          byClient = line.startsWith("client,");
        } else if (byClient) {
          windowOfClient(line, sums);
        } else {
          Sums all = sums.computeIfAbsent("", name -> new Sums());
          all.add((int) (Math.floorMod(arrival(line), MINUTES * MINUTE) / MINUTE), 1, 1);
        }
        if (number > MOST_LINES || line.length() > LONGEST_LINE) {
          throw new IllegalArgumentException("too long");
        }
      }
    } catch (IllegalArgumentException | JacksonException | DateTimeParseException bad) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, file + ":" + number + " is no line of a trace.", bad);
    }
    Function<Sums, Trace.Client> form = byClient ? Sums::client : Sums::hour;
    return sums.values().stream().filter(Sums::known).map(form).toList();
  }

  private static BufferedReader lines(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    boolean packed = file.getFileName().toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(
            packed ? new GZIPInputStream(raw, 1 << 16) : raw, StandardCharsets.UTF_8));
  }

  private static void windowOfClient(String line, Map<String, Sums> sums) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException("four cells");
    }
    double requests = Double.parseDouble(cells[2]) * WINDOW / 1000;
    double variation = cells[3].isEmpty() ? 1 : Double.parseDouble(cells[3]);
    sums.computeIfAbsent(cells[0], name -> new Sums())
        .add((int) (Long.parseLong(cells[1]) * 1000 / WINDOW), requests, variation);
  }

  /** When a request came, in milliseconds since some beginning. */
  private static long arrival(String line) {
    if (line.startsWith("{")) {
      return MAPPER.readTree(line).path("timestamp").asLong();
    }
    String time = line.substring(0, Math.max(0, line.indexOf(','))).replace(' ', 'T');
    return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
