package io.stillwatch.server.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages of a collection that grows while it is read. */
final class SharedObjectsTest {
  private static final long SEED = Long.getLong("stillwatch.seed", System.nanoTime());

  private final Random chance = new Random(SEED);
  private final List<Release> releases = new ArrayList<>();
  private final Map<String, SharedObject> last = new TreeMap<>();
  private long at = 1_800_000_000_000L;

  /** Adds a few objects, or new versions of some. */
  private void grow() {
    at += 1 + chance.nextInt(3);
    List<SharedObject> added = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int count = 1 + chance.nextInt(5); count > 0; count--) {
      ids.add("campaign--" + chance.nextInt(30));
    }
    for (String id : ids) {
      long place = at * 1_000 + added.size();
      String version = StixTime.added(place);
      added.add(new SharedObject(id, "campaign", "C", version, false, place, "{}"));
    }
    added.forEach(each -> last.put(each.id(), each));
    releases.add(new Release("S-" + at, "C", false, "ann", "why", at, added));
  }

  private Page page(AskedVersions versions, long after, int limit) {
    Selection asked = new Selection(Set.of(), Set.of(), Set.of(), versions, after, limit);
    return SharedObjects.of(releases).page(asked);
  }

  @Test
  void aReaderOfPagesHasTheLastVersionOfEverythingHoweverItGrewMeanwhile() {
    for (int round = 0; round < 200; round++) {
      releases.clear();
      last.clear();
      Map<String, SharedObject> read = new TreeMap<>();
      grow();
      long after = Long.MIN_VALUE;
      Page page;
      do {
        page = page(AskedVersions.LAST, after, 1 + chance.nextInt(4));
        for (SharedObject each : page.objects()) {
          assertThat(each.added()).as("-Dstillwatch.seed=%d", SEED).isGreaterThan(after);
          after = Cursor.place(Cursor.after(each)).orElseThrow();
          read.put(each.id(), each);
        }
        if (releases.size() < 20 && chance.nextBoolean()) {
          grow();
        }
      } while (page.more() || page(AskedVersions.LAST, after, 1).objects().size() > 0);
      assertThat(read).as("-Dstillwatch.seed=%d, round %d", SEED, round).isEqualTo(last);
    }
  }

  @Test
  void whoAsksForEveryVersionReadsEachOnceInItsOrder() {
    for (int count = 0; count < 20; count++) {
      grow();
    }
    List<SharedObject> whole = releases.stream().flatMap(each -> each.objects().stream()).toList();
    List<SharedObject> read = new ArrayList<>();
    long after = Long.MIN_VALUE;
    Page page;
    do {
      page = page(AskedVersions.ALL, after, 3);
      read.addAll(page.objects());
      after = page.objects().getLast().added();
    } while (page.more());
    assertThat(read).as("-Dstillwatch.seed=%d", SEED).isEqualTo(whole);
    AskedVersions first = new AskedVersions(false, true, false, Set.of());
    assertThat(page(first, Long.MIN_VALUE, 1_000).objects())
        .as("-Dstillwatch.seed=%d", SEED)
        .hasSameSizeAs(last.keySet())
        .doesNotHaveDuplicates();
  }
}
