package io.stillwatch.read;

import io.stillwatch.read.CallPart.Kind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts the parts of calls together. One call may be told of by log records, by the span of the
 * client's library, and by the span of an instrumentation around it, each in a request of its own
 * and in any order; it is counted once. Not for use by two threads.
 *
 * <p>A call waits until {@link #finish}, or until more calls or more text wait than the limits
 * allow; then the oldest goes. A part that comes after its call has gone makes a second exchange,
 * with the same id if it is of the same span, and with all that is known if {@link PartialCalls}
 * still holds the first.
 */
final class CallAssembler {
  private final ReadLimits limits;
  private final CallReading reading;
  private final PartialCalls partial;
  private final Tally tally;

  /** Waiting calls by the key of their outermost span, the oldest first. */
  private final Map<String, Call> calls = new LinkedHashMap<>();

  /** From every key of a waiting call to that of its outermost span. */
  private final Map<String, String> outermost = new HashMap<>();

  /** From the key of a span that may yet come to that of the waiting call inside it. */
  private final Map<String, String> inner = new HashMap<>();

  private long characters;

  CallAssembler(ReadLimits limits, CallReading reading, PartialCalls partial, Tally tally) {
    this.limits = limits;
    this.reading = reading;
    this.partial = partial;
    this.tally = tally;
  }

  /** Takes a part; one that tells of no call is passed over. */
  void add(CallPart part) {
    if (!part.tellsOfCall()) {
      return;
    }
    String key = part.key();
    if (key.isEmpty()) {
      tally.reject("a call without a span id or an answer's id");
      return;
    }
    Call call = waiting(key);
    long before = call.characters();
    if (call.id().equals(key)) {
      call.add(part);
    } else {
      addInner(call, part, key);
    }
    characters += call.characters() - before;
    if (part.kind() == Kind.SPAN) {
      joinNeighbours(call);
    }
    release(limits.maxWaitingCalls(), limits.maxWaitingCharacters());
  }

  /** Passes on every call that still waits. */
  void finish() {
    release(0, 0);
  }

  private Call waiting(String key) {
    String outer = outermost.computeIfAbsent(key, same -> same);
    return calls.computeIfAbsent(outer, same -> new Call(same, tally.file(), tally.number()));
  }

  private void addInner(Call call, CallPart part, String key) {
    Call alone = new Call(key, tally.file(), tally.number());
    alone.add(part);
    call.absorb(alone);
  }

  /** Joins a call whose span has come with the calls around it and inside it. */
  private void joinNeighbours(Call call) {
    String innerKey = inner.remove(call.id());
    if (innerKey != null) {
      join(call, innerKey);
    }
    String parentKey = call.parentKey();
    String outer = outermost.get(parentKey);
    if (parentKey.isEmpty() || parentKey.equals(call.id())) {
      return;
    }
    Call around = outer == null ? null : calls.get(outer);
    if (around == null || !around.hasSpan()) {
      inner.put(parentKey, call.id());
    } else if (around != call) {
      join(around, call.id());
    }
  }

  private void join(Call around, String innerKey) {
    Call within = calls.get(innerKey);
    if (within == null || within == around || !around.agreesWith(within)) {
      return;
    }
    calls.remove(innerKey);
    inner.remove(within.parentKey(), innerKey);
    around.absorb(within);
    for (String key : within.keys()) {
      outermost.put(key, around.id());
    }
  }

  private void release(int mostCalls, long mostCharacters) {
    String file = tally.file();
    long line = tally.number();
    Iterator<Call> oldest = calls.values().iterator();
    while ((calls.size() > mostCalls || characters > mostCharacters) && oldest.hasNext()) {
      Call call = oldest.next();
      oldest.remove();
      characters -= call.characters();
      call.keys().forEach(outermost::remove);
      inner.remove(call.parentKey(), call.id());
      tally.at(call.file(), call.line());
      tally.take(reading.exchange(partial.join(call, reading::isWhole)));
    }
    tally.at(file, line);
  }
}
