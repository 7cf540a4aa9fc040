package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things with a name that change and are never lost, as decisions and appeals. A state is durable
 * before {@link #put} returns. Reading is from memory and never waits for a change. Thread-safe.
 *
 * @param <T> the kind of thing, a record
 */
public final class States<T> {
  /** In ASCII, so that no file or database takes half of a character for another. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final StatePlace place;
  private final Class<T> kind;
  private final Function<T, String> name;
  private volatile Map<String, T> states = Map.of();

  private States(StatePlace place, Class<T> kind, Function<T, String> name) {
    this.place = place;
    this.kind = kind;
    this.name = name;
  }

  /**
   * Reads what a place holds.
   *
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if a state is not what was written
   */
  public static <T> States<T> open(StatePlace place, Class<T> kind, Function<T, String> name) {
    States<T> states = new States<>(place, kind, name);
    states.read();
    return states;
  }

  private void read() {
    Map<String, T> found = new LinkedHashMap<>();
    for (String json : place.read()) {
      try {
        T state = JSON.readValue(json, kind);
        found.put(name.apply(state), state);
      } catch (JacksonException failure) {
        throw new StillwatchException(
            Problem.STORE_DAMAGED, place + " holds a state of another form.", failure);
      }
    }
    states = Collections.unmodifiableMap(found);
  }

  /** Has what was read be what is there, also if others may have changed it. */
  public synchronized void refresh() {
    if (place.stale()) {
      read();
    }
  }

  /** Makes a thing, or a new state of one, durable. */
  public synchronized void put(T state) {
    refresh();
    place.put(name.apply(state), JSON.writeValueAsString(state));
    Map<String, T> changed = new LinkedHashMap<>(states);
    changed.put(name.apply(state), state);
    states = Collections.unmodifiableMap(changed);
  }

  /** Changes all things at once, and forgets the states that they were in before. */
  public synchronized void rewrite(UnaryOperator<T> how) {
    refresh();
    Map<String, T> changed = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (T state : states.values()) {
      T after = how.apply(state);
      changed.put(name.apply(after), after);
      written.put(name.apply(after), JSON.writeValueAsString(after));
    }
    place.replace(written);
    states = Collections.unmodifiableMap(changed);
  }

  /** A thing by its name. */
  public Optional<T> find(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** All things, oldest first. */
  public List<T> all() {
    return List.copyOf(states.values());
  }
}
