package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.seal.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * States that name accounts or hold their holders' words: what lies in the place is the name of
 * each and the rest sealed, so that neither a disk nor a database tells whom they are about. Not
 * thread-safe.
 */
final class SealedStates implements StatePlace {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "id";
  private static final String SEALED = "sealed";

  private final StatePlace place;
  private final Kind kind;
  private final Seal seal;

  SealedStates(StatePlace place, Kind kind, Seal seal) {
    this.place = place;
    this.kind = kind;
    this.seal = seal;
  }

  @Override
  public List<String> read() {
    return place.read().stream().map(this::opened).toList();
  }

  private String opened(String state) {
    try {
      JsonNode node = JSON.readTree(state);
      byte[] sealed = Base64.getDecoder().decode(node.path(SEALED).asString());
      return new String(
          seal.unseal(context(node.path(NAME).asString()), sealed), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException | JacksonException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, place + " holds a state that is not as it was sealed.", failure);
    }
  }

  @Override
  public boolean stale() {
    return place.stale();
  }

  @Override
  public void put(String name, String state) {
    place.put(name, closed(name, state));
  }

  @Override
  public void replace(Map<String, String> states) {
    Map<String, String> closed = new LinkedHashMap<>();
    states.forEach((name, state) -> closed.put(name, closed(name, state)));
    place.replace(closed);
  }

  private String closed(String name, String state) {
    byte[] sealed = seal.seal(context(name), state.getBytes(StandardCharsets.UTF_8));
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put(NAME, name)
            .put(SEALED, Base64.getEncoder().encodeToString(sealed)));
  }

  /** A state cannot be passed off as that of another. */
  private String context(String name) {
    return kind.word() + " " + name;
  }

  @Override
  public String toString() {
    return place.toString();
  }
}
