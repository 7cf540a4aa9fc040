package io.stillwatch.intent;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A request with what a person says it asks for. */
record Labelled(Capability capability, Stage stage, String language, String text) {

  /** The requests written by hand before any weight was set. */
  static List<Labelled> heldOut() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(Labelled.class.getResourceAsStream("held-out.tsv"))) {
      String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return file.lines().filter(line -> !line.startsWith("#")).map(Labelled::of).toList();
    }
  }

  private static Labelled of(String line) {
    String[] parts = line.split("\t", 4);
    return new Labelled(
        Capability.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Stage.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        parts[2],
        parts[3].replace("\\n", "\n").replace("\\t", "\t"));
  }
}
