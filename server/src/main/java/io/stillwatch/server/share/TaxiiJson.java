package io.stillwatch.server.share;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * What TAXII 2.1 answers with. A list without anything in it is left out, as it asks. Stateless.
 */
public final class TaxiiJson {
  /** What a collection may be called in an address, beside its id. */
  public static final String ALIAS = "campaigns";

  private static final String ROOT = "/taxii2/peers/";

  private TaxiiJson() {}

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What this server has. Its one root is a relative address: a gateway may stand in between. */
  public static ObjectNode discovery(SharingTerms terms) {
    ObjectNode discovery =
        object()
            .put("title", "Stillwatch of " + terms.provider())
            .put("description", "Campaigns of model distillation, shared with peers.")
            .put("default", ROOT);
    discovery.putArray("api_roots").add(ROOT);
    return discovery;
  }

  /** What the root bears. */
  public static ObjectNode root(int mostBytes) {
    ObjectNode root = object().put("title", "Peers");
    root.putArray("versions").add(TaxiiMedia.TYPE);
    return root.put("max_content_length", mostBytes);
  }

  /** The one collection, in a list. */
  public static ObjectNode collections(String id) {
    ObjectNode collections = object();
    collections.putArray("collections").add(collection(id));
    return collections;
  }

  /** The one collection. */
  public static ObjectNode collection(String id) {
    ObjectNode collection =
        object()
            .put("id", id)
            .put("title", "Campaigns")
            .put("description", "What a person approved to be shared, and what was retracted.")
            .put("alias", ALIAS)
            .put("can_read", true)
            .put("can_write", false);
    collection.putArray("media_types").add(TaxiiMedia.STIX);
    return collection;
  }

  /** Objects, word for word. */
  public static ObjectNode envelope(Page page) {
    ObjectNode envelope = begun(page);
    if (!page.objects().isEmpty()) {
      ArrayNode objects = envelope.putArray("objects");
      page.objects().forEach(each -> objects.addRawValue(new RawValue(each.json())));
    }
    return envelope;
  }

  /** What there is of objects, without them. */
  public static ObjectNode manifest(Page page) {
    ObjectNode manifest = begun(page);
    if (!page.objects().isEmpty()) {
      ArrayNode records = manifest.putArray("objects");
      for (SharedObject each : page.objects()) {
        records
            .addObject()
            .put("id", each.id())
            .put("date_added", StixTime.added(each.added()))
            .put("version", each.version())
            .put("media_type", TaxiiMedia.STIX);
      }
    }
    return manifest;
  }

  /** The versions of an object. */
  public static ObjectNode versions(Page page) {
    ObjectNode answer = begun(page);
    if (!page.objects().isEmpty()) {
      ArrayNode versions = answer.putArray("versions");
      page.objects().forEach(each -> versions.add(each.version()));
    }
    return answer;
  }

  private static ObjectNode begun(Page page) {
    ObjectNode answer = object().put("more", page.more());
    if (page.more()) {
      answer.put("next", Cursor.after(page.objects().getLast()));
    }
    return answer;
  }

  /** Why nothing else is answered. */
  public static ObjectNode error(int status, String title, String description) {
    return object()
        .put("title", title)
        .put("description", description)
        .put("http_status", String.valueOf(status));
  }
}
