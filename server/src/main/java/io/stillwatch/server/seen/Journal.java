package io.stillwatch.server.seen;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what happens in the service, a line for each event. Holds counts, times and the service's
 * own words; never a name, an address, a secret or a text of those who are watched. Thread-safe.
 */
public final class Journal {
  /** Tells nobody. */
  public static final Journal SILENT = new Journal(Form.PLAIN, line -> {});

  private final Form form;
  private final Consumer<String> lines;

  /** How a line looks. */
  public enum Form {
    /** Words with a blank between them, for reading. */
    PLAIN,
    /** A JSON object, for programs. */
    JSON
  }

  /** How much an event matters. */
  public enum Level {
    /** All is as it should be. */
    INFO,
    /** Somebody should look at it. */
    WARNING,
    /** Something does not work. */
    ERROR
  }

  /** Makes a journal that hands on lines without their end. */
  public Journal(Form form, Consumer<String> lines) {
    this.form = form;
    this.lines = lines;
  }

  /** Begins a line on something usual. */
  public Line line(String event) {
    return line(event, Level.INFO);
  }

  /** Begins a line. */
  public Line line(String event, Level level) {
    return new Line(event, level);
  }

  /** A line that is being made. For one thread. */
  public final class Line {
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    private Line(String event, Level level) {
      fields
          .put("time", Instant.now().toString())
          .put("level", level.name().toLowerCase(Locale.ROOT))
          .put("event", event);
    }

    /** Adds a count. */
    public Line with(String name, long value) {
      fields.put(name, value);
      return this;
    }

    /** Adds one of the service's own words. */
    public Line with(String name, String value) {
      fields.put(name, value);
      return this;
    }

    /** Adds how much was found. */
    public Line with(Findings findings) {
      int members = 0;
      for (CampaignView campaign : findings.campaigns()) {
        members += campaign.accounts().size();
      }
      return with("campaigns", findings.campaigns().size())
          .with("members", members)
          .with("accounts", findings.accounts())
          .with("exchanges", findings.exchanges())
          .with("event_time", findings.to().toString());
    }

    /** Adds what the operator can mend. */
    public Line with(StillwatchException failure) {
      return with("problem", failure.problem().name().toLowerCase(Locale.ROOT))
          .with("message", String.valueOf(failure.getMessage()));
    }

    /** Adds the seconds since a time of {@link System#nanoTime}. */
    public Line since(long began) {
      fields.put("seconds", Math.round((System.nanoTime() - began) / 1e6) / 1e3);
      return this;
    }

    /** Hands the line on. */
    public void tell() {
      lines.accept(
          switch (form) {
            case JSON -> fields.toString();
            case PLAIN -> plain();
          });
    }

    private String plain() {
      return fields.properties().stream().map(Line::plain).collect(Collectors.joining(" "));
    }

    private static String plain(Map.Entry<String, JsonNode> field) {
      return switch (field.getKey()) {
        case "time", "level", "event" -> field.getValue().asString();
        default -> field.getKey() + "=" + field.getValue();
      };
    }
  }
}
