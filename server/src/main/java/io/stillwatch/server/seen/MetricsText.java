package io.stillwatch.server.seen;

import java.nio.charset.StandardCharsets;

/**
 * Builds the text form that Prometheus reads, version 0.0.4: a family's help and kind, then its
 * values. Names, helps and labels are the service's own words, never what others sent. Not
 * thread-safe.
 */
public final class MetricsText {
  private final StringBuilder text = new StringBuilder();
  private String family = "";

  /** Begins a family that only grows. */
  public MetricsText counter(String name, String help) {
    return family(name, help, "counter");
  }

  /** Begins a family that goes up and down. */
  public MetricsText gauge(String name, String help) {
    return family(name, help, "gauge");
  }

  private MetricsText family(String name, String help, String kind) {
    family = name;
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    return this;
  }

  /** Adds a value of the family that was begun last, with labels as name, value, name, value. */
  public MetricsText value(double value, String... labels) {
    text.append(family);
    for (int place = 0; place < labels.length; place += 2) {
      text.append(place == 0 ? '{' : ',');
      text.append(labels[place]).append("=\"").append(labels[place + 1]).append('"');
    }
    if (labels.length > 0) {
      text.append('}');
    }
    text.append(' ');
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      text.append((long) value);
    } else {
      text.append(value);
    }
    text.append('\n');
    return this;
  }

  /** What was built, as UTF-8. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
