package io.stillwatch.server.control;

import io.stillwatch.exchange.StillwatchException;
import java.time.Instant;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down every change: when, who, what and why, a JSON object a line. Thread-safe. */
public final class Audit {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ControlStore control;

  /** An audit that is kept with other control data. */
  public Audit(ControlStore control) {
    this.control = control;
  }

  /**
   * Writes down one change before it is made.
   *
   * @throws StillwatchException if it cannot be; then the change must not be made
   */
  public void note(String who, String what, String because) {
    control.note(
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("time", Instant.now().toString())
                .put("who", who)
                .put("what", what)
                .put("because", because)));
  }
}
