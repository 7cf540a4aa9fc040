package io.stillwatch.server.share;

import java.util.Set;

/**
 * What a peer asks for. An empty set asks for any.
 *
 * @param ids of these objects
 * @param types of these kinds
 * @param specifications written as these versions of STIX say; everything is as 2.1 says
 * @param versions which versions of each object
 * @param after only what was added after this, in microseconds since 1970
 * @param limit how many at most, from 1
 */
public record Selection(
    Set<String> ids,
    Set<String> types,
    Set<String> specifications,
    AskedVersions versions,
    long after,
    int limit) {

  public Selection {
    ids = Set.copyOf(ids);
    types = Set.copyOf(types);
    specifications = Set.copyOf(specifications);
  }

  /** The same of one object. */
  public Selection of(String id) {
    return new Selection(Set.of(id), Set.of(), specifications, versions, after, limit);
  }

  /** The same of every version. */
  public Selection ofEveryVersion() {
    return new Selection(ids, types, specifications, AskedVersions.ALL, after, limit);
  }

  /** Whether an object is asked for, whichever version of it. */
  boolean takes(SharedObject object) {
    return object.added() > after
        && (ids.isEmpty() || ids.contains(object.id()))
        && (types.isEmpty() || types.contains(object.type()))
        && (specifications.isEmpty() || specifications.contains("2.1"));
  }
}
