package io.stillwatch.server.share;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a peer may hand on what it reads: the Traffic Light Protocol as STIX 2.1 defines it. */
public enum Marking {
  WHITE("613f2e26-407d-48c7-9eca-b8e91df99dc9"),
  GREEN("34098fce-860f-48ae-8e50-ebd3cc5e41da"),
  /** Within the peer, and to its customers where they need it. */
  AMBER("f88d31f6-486f-44da-b317-01333bde0b82"),
  RED("5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  private final String uuid;

  Marking(String uuid) {
    this.uuid = uuid;
  }

  /** The marking of a word, as {@code amber}. */
  public static Optional<Marking> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The name on the command line: {@code amber}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id that the standard gives it. */
  String id() {
    return "marking-definition--" + uuid;
  }

  /** The object, which has to be the standard's own to the last property. */
  ObjectNode object() {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "marking-definition")
            .put("spec_version", "2.1")
            .put("id", id())
            .put("created", "2017-01-20T00:00:00.000Z")
            .put("definition_type", "tlp")
            .put("name", "TLP:" + name());
    object.putObject("definition").put("tlp", word());
    return object;
  }
}
