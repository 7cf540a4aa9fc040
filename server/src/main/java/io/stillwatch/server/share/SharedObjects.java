package io.stillwatch.server.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every version of every object that was ever let out, in the order in which they were added. What
 * is added later always comes last. Immutable.
 */
public final class SharedObjects {
  private final List<SharedObject> all;
  private final Map<String, List<SharedObject>> versions = new HashMap<>();

  private SharedObjects(List<SharedObject> all) {
    this.all = List.copyOf(all);
    for (SharedObject each : all) {
      versions.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each);
    }
  }

  /** What releases let out, oldest first. */
  static SharedObjects of(List<Release> releases) {
    return new SharedObjects(
        releases.stream().flatMap(release -> release.objects().stream()).toList());
  }

  /** The last version of an object, if there is one. */
  public Optional<SharedObject> last(String id) {
    return Optional.ofNullable(versions.get(id)).map(List::getLast);
  }

  /** What stands of a campaign: the last version of each of its objects that is not revoked. */
  List<SharedObject> standing(String campaign) {
    return all.stream()
        .filter(each -> each.campaign().equals(campaign) && !each.revoked())
        .filter(each -> versionsOf(each).getLast().added() == each.added())
        .toList();
  }

  private List<SharedObject> versionsOf(SharedObject object) {
    return versions.getOrDefault(object.id(), List.of());
  }

  /** One page of what is asked for. Cost: one pass over everything. */
  public Page page(Selection asked) {
    List<SharedObject> found = new ArrayList<>();
    for (SharedObject each : all) {
      if (!asked.takes(each) || !asked.versions().take(each, versionsOf(each))) {
        continue;
      }
      if (found.size() == asked.limit()) {
        return new Page(found, true);
      }
      found.add(each);
    }
    return new Page(found, false);
  }
}
