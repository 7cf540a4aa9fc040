package io.stillwatch.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the weights that ship with the program. The file says itself how it is written. It is part
 * of the program: what is wrong in it is a bug, and names its line.
 */
final class WeightFile {
  private final Map<Long, Map<Integer, Float>> rows = new LinkedHashMap<>();
  private final Map<Long, String> names = new LinkedHashMap<>();

  private WeightFile() {}

  static WeightTable shipped() {
    InputStream stream = WeightFile.class.getResourceAsStream("weights.tsv");
    if (stream == null) {
      throw new IllegalStateException("weights.tsv is not in the program");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException("weights.tsv cannot be read", failure);
    }
  }

  static WeightTable read(BufferedReader reader) throws IOException {
    WeightFile file = new WeightFile();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        file.add(line, number);
      }
    }
    return file.table();
  }

  private void add(String line, int number) {
    int second = line.lastIndexOf('\t');
    int first = line.lastIndexOf('\t', second - 1);
    int column = first < 0 ? -1 : Outcomes.column(line.substring(first + 1, second));
    if (column < 0) {
      throw new IllegalStateException(
          "weights line " + number + " is not: features, a class, a weight, apart by tabs");
    }
    float weight = Float.parseFloat(line.substring(second + 1));
    Set<Long> listed = new HashSet<>();
    for (String name : line.substring(0, first).split(",", -1)) {
      long feature = FeatureName.hash(name.strip());
      names.putIfAbsent(feature, name.strip());
      if (listed.add(feature)) {
        rows.computeIfAbsent(feature, key -> new LinkedHashMap<>())
            .merge(column, weight, Float::sum);
      }
    }
  }

  private WeightTable table() {
    Map<Long, List<WeightTable.Weight>> table = new LinkedHashMap<>();
    rows.forEach(
        (feature, weights) -> {
          List<WeightTable.Weight> row = new ArrayList<>();
          weights.forEach((column, weight) -> row.add(new WeightTable.Weight(column, weight)));
          table.put(feature, row);
        });
    return new WeightTable(table, names);
  }
}
