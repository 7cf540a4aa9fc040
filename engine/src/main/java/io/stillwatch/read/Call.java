package io.stillwatch.read;

import io.stillwatch.read.CallPart.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call to a model while its parts come in: spans around it, its own, and log records, in any
 * order. Mutable; one thread. What an outer span says goes before what an inner one says, and what
 * came first before what came later.
 */
final class Call {
  private static final String MESSAGE_END = ".message";

  /** What a value costs beside its characters, so that many empty ones have their price too. */
  private static final int OVERHEAD = 32;

  private final String file;
  private final long line;
  private final Set<String> keys = new LinkedHashSet<>();
  private final ObjectNode attributes = JsonNodeFactory.instance.objectNode();
  private final ObjectNode resource = JsonNodeFactory.instance.objectNode();
  private final List<Message> messages = new ArrayList<>();
  private final String id;
  private String parentKey = "";
  private boolean hasSpan;
  private boolean failed;
  private long time = Rfc3339.INVALID;
  private long characters;

  Call(String key, String file, long line) {
    id = key;
    keys.add(key);
    this.file = file;
    this.line = line;
  }

  /** Adds a part with this call's key. */
  void add(CallPart part) {
    if (part.kind() == Kind.SPAN) {
      hasSpan = true;
      parentKey = part.parentKey();
      failed |= part.failed();
      time = part.time();
    } else if (!hasSpan) {
      time = earlier(time, part.time());
    }
    characters += addMissing(attributes, part.attributes());
    characters += addMissing(resource, part.resource());
    if (part.isMessage()) {
      JsonNode content = part.isAnswer() ? answer(part) : turn(part);
      messages.add(new Message(part.time(), part.isAnswer(), content));
      characters += OVERHEAD + size(content);
    }
  }

  /** Takes in what is known of the same call by a span inside this one. */
  void absorb(Call inner) {
    keys.addAll(inner.keys);
    addMissing(attributes, inner.attributes);
    addMissing(resource, inner.resource);
    messages.addAll(inner.messages);
    characters += inner.characters;
  }

  /**
   * A call with all that this one and another that came later tell of the same call. Who sends the
   * same messages again, because no answer came, has not said them twice.
   */
  Call with(Call later) {
    Call both = new Call(id, later.file, later.line);
    Set<Message> heard = new TreeSet<>(Message.ORDER);
    for (Call part : List.of(this, later)) {
      both.absorb(part);
      both.parentKey = part.hasSpan ? part.parentKey : both.parentKey;
      both.failed |= part.failed;
      both.time = both.hasSpan ? both.time : timeBeside(both.time, part);
      both.hasSpan |= part.hasSpan;
    }
    both.messages.removeIf(message -> !heard.add(message));
    return both;
  }

  /** The span knows when the call began; of records the earliest does. */
  private static long timeBeside(long time, Call part) {
    return part.hasSpan ? part.time : earlier(time, part.time);
  }

  /** Whether the two can be one call: the answers' ids, where both are known, are the same. */
  boolean agreesWith(Call other) {
    String mine = JsonFields.text(attributes, "gen_ai.response.id");
    String others = JsonFields.text(other.attributes, "gen_ai.response.id");
    return mine.isEmpty() || others.isEmpty() || mine.equals(others);
  }

  /** The messages that came as records of their own, in the order of their times. */
  ArrayNode messages(boolean answers) {
    List<Message> sorted = new ArrayList<>(messages);
    sorted.sort(Comparator.comparingLong(Message::time));
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (Message message : sorted) {
      if (message.isAnswer() == answers) {
        found.add(message.content());
      }
    }
    return found;
  }

  /** Whether a message of that kind came as a record of its own. */
  boolean hasMessage(boolean answer) {
    return messages.stream().anyMatch(message -> message.isAnswer() == answer);
  }

  private static JsonNode answer(CallPart part) {
    JsonNode message = part.body().path("message");
    return message.isMissingNode() ? part.body() : message;
  }

  private static JsonNode turn(CallPart part) {
    ObjectNode turn = JsonNodeFactory.instance.objectNode();
    String event = part.event();
    turn.put("role", event.substring("gen_ai.".length(), event.length() - MESSAGE_END.length()));
    if (part.body().isString()) {
      turn.set("content", part.body());
    } else {
      addMissing(turn, part.body());
    }
    return turn;
  }

  private static long addMissing(ObjectNode to, JsonNode from) {
    long added = 0;
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (!to.has(entry.getKey())) {
        to.set(entry.getKey(), entry.getValue());
        added += OVERHEAD + entry.getKey().length() + size(entry.getValue());
      }
    }
    return added;
  }

  private static long size(JsonNode value) {
    long size = OVERHEAD + (value.isString() ? value.asString().length() : 0);
    for (JsonNode inner : value) {
      size += size(inner);
    }
    return size;
  }

  private static long earlier(long first, long second) {
    if (first == Rfc3339.INVALID || second == Rfc3339.INVALID) {
      return Math.max(first, second);
    }
    return Math.min(first, second);
  }

  /** What the exchange is called. */
  String id() {
    return id;
  }

  /** Every key by which parts of this call may come. */
  Set<String> keys() {
    return keys;
  }

  /** The key of the span around the outermost one, or empty. */
  String parentKey() {
    return parentKey;
  }

  boolean hasSpan() {
    return hasSpan;
  }

  boolean failed() {
    return failed;
  }

  long time() {
    return time;
  }

  /** About how many characters are held. */
  long characters() {
    return characters;
  }

  String file() {
    return file;
  }

  long line() {
    return line;
  }

  ObjectNode attributes() {
    return attributes;
  }

  ObjectNode resource() {
    return resource;
  }

  /** One turn of the request, or the answer, that came as a record of its own. */
  private record Message(long time, boolean isAnswer, JsonNode content) {
    static final Comparator<Message> ORDER =
        Comparator.comparingLong(Message::time)
            .thenComparing(Message::isAnswer)
            .thenComparing(message -> message.content().toString());
  }
}
