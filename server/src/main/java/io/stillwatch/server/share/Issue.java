package io.stillwatch.server.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out what has to be added so that a campaign is shared as drafted: objects that are new,
 * versions of those that changed, and the revocation of what is no longer said. A retraction is a
 * campaign of which nothing is drafted. For one thread, once.
 */
final class Issue {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SharedObjects before;
  private final long at;
  private final List<SharedObject> added = new ArrayList<>();

  private Issue(SharedObjects before, long at) {
    this.before = before;
    this.at = at;
  }

  /**
   * What is to be added.
   *
   * @param at when, in milliseconds since 1970; later than everything before
   */
  static List<SharedObject> of(SharedObjects before, String campaign, List<Draft> drafts, long at) {
    Issue issue = new Issue(before, at);
    Set<String> said = new HashSet<>();
    for (Draft draft : drafts) {
      said.add(draft.id());
      issue.say(draft);
    }
    for (SharedObject old : before.standing(campaign)) {
      if (!said.contains(old.id())) {
        issue.revoke(old);
      }
    }
    return issue.added;
  }

  private void say(Draft draft) {
    ObjectNode object = draft.object().deepCopy();
    Optional<ObjectNode> last = before.last(draft.id()).map(Issue::object);
    if (last.filter(old -> content(old).equals(content(object))).isPresent()) {
      return;
    }
    if (object.has("modified")) {
      String now = StixTime.of(Instant.ofEpochMilli(at));
      object.put("created", last.map(old -> old.path("created").stringValue()).orElse(now));
      object.put("modified", now);
    }
    add(draft.campaign(), object);
  }

  private void revoke(SharedObject old) {
    ObjectNode object = object(old);
    object.put("modified", StixTime.of(Instant.ofEpochMilli(at)));
    object.put("revoked", true);
    add(old.campaign(), object);
  }

  private void add(String campaign, ObjectNode object) {
    String version = object.path(object.has("modified") ? "modified" : "created").stringValue();
    added.add(
        new SharedObject(
            object.path("id").stringValue(),
            object.path("type").stringValue(),
            campaign,
            version,
            object.path("revoked").booleanValue(false),
            // A time of its own for each, so that a reader who goes on from one misses no other.
            at * 1_000 + added.size(),
            object.toString()));
  }

  private static ObjectNode object(SharedObject shared) {
    return (ObjectNode) JSON.readTree(shared.json());
  }

  private static ObjectNode content(ObjectNode object) {
    ObjectNode content = object.deepCopy();
    content.remove(List.of("created", "modified"));
    return content;
  }
}
