package io.stillwatch.server.seen;

import io.stillwatch.enforce.Action;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The service's counts since it was started: nanoseconds by room, answers by door and action.
 * Thread-safe.
 */
public final class Watched {
  private final Map<Room, LongAdder> nanoseconds = adders(Room.class);
  private final Map<Door, Map<Action, LongAdder>> answers;

  /** Nothing has happened yet. */
  public Watched() {
    Map<Door, Map<Action, LongAdder>> doors = new EnumMap<>(Door.class);
    for (Door door : Door.values()) {
      doors.put(door, adders(Action.class));
    }
    answers = Collections.unmodifiableMap(doors);
  }

  private static <K extends Enum<K>> Map<K, LongAdder> adders(Class<K> kind) {
    Map<K, LongAdder> adders = new EnumMap<>(kind);
    for (K each : kind.getEnumConstants()) {
      adders.put(each, new LongAdder());
    }
    return Collections.unmodifiableMap(adders);
  }

  /** A room worked since a time of {@link System#nanoTime}. Returns the time now. */
  public long worked(Room room, long since) {
    long now = System.nanoTime();
    adder(nanoseconds, room).add(now - since);
    return now;
  }

  /** A gateway was given an action as its answer. */
  public void answered(Door door, Action action) {
    adder(adder(answers, door), action).increment();
  }

  /** Adds what was counted to a text. */
  public void tell(MetricsText text) {
    text.counter("stillwatch_room_seconds_total", "Time spent in each room.");
    nanoseconds.forEach((room, spent) -> text.value(spent.sum() / 1e9, "room", room.word()));
    text.counter("stillwatch_answers_total", "Answers to gateways.");
    answers.forEach(
        (door, actions) ->
            actions.forEach(
                (action, count) ->
                    text.value(count.sum(), "door", door.word(), "action", action.word())));
  }

  private static <K, V> V adder(Map<K, V> all, K key) {
    V value = all.get(key);
    if (value == null) {
      throw new IllegalStateException("every constant has its own");
    }
    return value;
  }
}
