package io.stillwatch.read;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rebuilds lists that a log has flattened into names: {@code llm.input_messages.0.message.role}. An
 * index orders the items and is no more than that, so a huge one costs nothing.
 */
final class Unflattened {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 16;

  private Unflattened() {}

  /** The items whose names begin with the prefix, which ends in a point. */
  static ArrayNode list(JsonNode attributes, String prefix) {
    ObjectNode tree = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : attributes.properties()) {
      if (entry.getKey().startsWith(prefix)) {
        put(
            tree,
            entry.getKey().substring(prefix.length()).split("\\.", DEEPEST),
            entry.getValue());
      }
    }
    return items(tree);
  }

  /** The values of an object whose names are indices, in the order of these. */
  static ArrayNode items(JsonNode object) {
    TreeMap<Long, JsonNode> sorted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (entry.getKey().matches("\\d{1,18}")) {
        sorted.put(Long.parseLong(entry.getKey()), entry.getValue());
      }
    }
    ArrayNode items = NODES.arrayNode();
    sorted.values().forEach(items::add);
    return items;
  }

  private static void put(ObjectNode tree, String[] path, JsonNode value) {
    ObjectNode place = tree;
    for (int depth = 0; depth < path.length - 1; depth++) {
      JsonNode next = place.path(path[depth]);
      place = next instanceof ObjectNode object ? object : place.putObject(path[depth]);
    }
    place.set(path[path.length - 1], value);
  }
}
