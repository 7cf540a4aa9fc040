package io.stillwatch.server.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which versions of an object a peer asks for; each part adds to the others.
 *
 * @param all every version
 * @param first the first
 * @param last the last
 * @param times those of these times
 */
public record AskedVersions(boolean all, boolean first, boolean last, Set<Instant> times) {
  /** Every version. */
  public static final AskedVersions ALL = new AskedVersions(true, false, false, Set.of());

  /** What is meant by who asks for none in particular. */
  public static final AskedVersions LAST = new AskedVersions(false, false, true, Set.of());

  public AskedVersions {
    times = Set.copyOf(times);
  }

  /** Whether a version is asked for, of all that there are. */
  boolean take(SharedObject version, List<SharedObject> versions) {
    return all
        || first && versions.getFirst().added() == version.added()
        || last && versions.getLast().added() == version.added()
        || !times.isEmpty() && times.contains(Instant.parse(version.version()));
  }
}
