package io.stillwatch.read;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Calls of which something is still to come. Exporters send spans and log records in requests of
 * their own, in any order and seconds apart: the span tells how many tokens a call took and the
 * records what was said. Each request is passed on by itself, so that what is acknowledged is kept;
 * what comes later is passed on once more, under the same id, with all that came before.
 *
 * <p>Thread-safe. Cost: holds so many calls, and of their texts so many characters, as it is told;
 * the oldest go first. A call is let go as soon as it is whole.
 */
public final class PartialCalls {
  /** Holds nothing: for who has all parts of a call in one place. */
  static final PartialCalls NONE = new PartialCalls(0, 0);

  private final int mostCalls;
  private final long mostCharacters;
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private long characters;

  /**
   * Makes an empty one.
   *
   * @param mostCalls how many calls it may hold
   * @param mostCharacters how many characters these may have together
   */
  public PartialCalls(int mostCalls, long mostCharacters) {
    this.mostCalls = mostCalls;
    this.mostCharacters = mostCharacters;
  }

  /** Gives a call with all that was told of it before, and holds it while it is not whole. */
  synchronized Call join(Call call, Predicate<Call> whole) {
    Call before = calls.remove(call.id());
    Call joined = before == null ? call : before.with(call);
    characters -= before == null ? 0 : before.characters();
    if (mostCalls > 0 && !whole.test(joined)) {
      calls.put(joined.id(), joined);
      characters += joined.characters();
      forget();
    }
    return joined;
  }

  private void forget() {
    Iterator<Call> oldest = calls.values().iterator();
    while (calls.size() > mostCalls || characters > mostCharacters) {
      characters -= oldest.next().characters();
      oldest.remove();
    }
  }
}
