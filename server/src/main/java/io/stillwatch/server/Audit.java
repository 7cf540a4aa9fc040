package io.stillwatch.server;

import io.stillwatch.server.control.ControlStore;
import java.time.Instant;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down every change: when, who, what and why, a JSON object a line. Thread-safe. */
final class Audit {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ControlStore control;

  Audit(ControlStore control) {
    this.control = control;
  }

  void note(String who, String what, String because) {
    control.note(
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("time", Instant.now().toString())
                .put("who", who)
                .put("what", what)
                .put("because", because)));
  }
}
