package io.stillwatch.view;

import io.stillwatch.exchange.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * The lines that could not be read: the first ten thousand kept, all of them counted, by reason
 * too. Takes bounded memory whatever comes. Mutable; one thread.
 */
public final class RejectedLines {
  /** How many lines are kept. */
  public static final int MOST_KEPT = 10_000;

  /** Reasons are few unless somebody provokes them; beyond this they are counted together. */
  private static final int MOST_REASONS = 200;

  private static final int LONGEST_REASON = 300;
  private static final String OTHER = "other reasons";

  private final List<Rejected> kept = new ArrayList<>();
  private final Map<String, Long> byReason = new HashMap<>();
  private long total;

  /** Takes a line. */
  public void add(Rejected rejected) {
    total++;
    if (kept.size() < MOST_KEPT) {
      kept.add(rejected);
    }
    String reason = Printable.line(rejected.reason(), LONGEST_REASON);
    boolean known = byReason.containsKey(reason) || byReason.size() < MOST_REASONS;
    byReason.merge(known ? reason : OTHER, 1L, Long::sum);
  }

  /** How many lines there were, kept or not. */
  public long total() {
    return total;
  }

  /** The first lines, as they came. */
  public List<Rejected> kept() {
    return Collections.unmodifiableList(kept);
  }

  /** How many lines each reason took, most first. */
  public List<ReasonCount> byReason() {
    return byReason.entrySet().stream()
        .map(entry -> new ReasonCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(ReasonCount::lines)
                .reversed()
                .thenComparing(ReasonCount::reason))
        .toList();
  }

  /** Writes one JSON object a line for every line kept. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    for (Rejected line : kept) {
      try (JsonGenerator json = JsonForm.lines(out)) {
        json.writeStartObject();
        json.writeStringProperty("file", line.file());
        json.writeNumberProperty("line", line.line());
        json.writeStringProperty("reason", line.reason());
        json.writeEndObject();
      }
      out.write('\n');
    }
  }

  /**
   * How often a reason was given.
   *
   * @param reason the reason, fit to be shown
   * @param lines how many lines it took
   */
  public record ReasonCount(String reason, long lines) {}
}
