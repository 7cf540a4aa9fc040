package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.evaluate.Flags;
import io.stillwatch.laboratory.evaluate.FolderScan;
import io.stillwatch.laboratory.evaluate.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who flags accounts of a round. */
interface Watcher {

  /** Its name in tables. */
  String name();

  /** Since when accounts are flagged, in milliseconds since 1970. */
  Map<String, Long> flags(Round round);

  /** This program, and every baseline. */
  static List<Watcher> all(FolderScan scan) {
    List<Watcher> watchers = new ArrayList<>();
    watchers.add(new Program(scan));
    Baseline.all().forEach(baseline -> watchers.add(new Published(baseline)));
    return watchers;
  }

  /** This program. */
  record Program(FolderScan scan) implements Watcher {

    @Override
    public String name() {
      return Method.STILLWATCH.name();
    }

    @Override
    public Map<String, Long> flags(Round round) {
      return Flags.of(scan.scan(round.folder()));
    }
  }

  /** A baseline. */
  record Published(Baseline baseline) implements Watcher {

    @Override
    public String name() {
      return baseline.name();
    }

    @Override
    public Map<String, Long> flags(Round round) {
      return Flags.of(baseline, round.log());
    }
  }
}
