package io.stillwatch.laboratory.evaluate;

import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.baseline.Observations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when accounts are accused, in milliseconds since 1970. Stateless. */
public final class Flags {

  private Flags() {}

  /** By a scan, from its {@code campaigns.json}. */
  public static Map<String, Long> of(Path campaigns) {
    return of(TruthReader.found(campaigns));
  }

  /** By a baseline that is run now and then. */
  public static Map<String, Long> of(Baseline baseline, Observations log) {
    return of(BaselineRuns.run(baseline, log).found());
  }

  static Map<String, Long> of(List<FoundCampaign> found) {
    Map<String, Long> flags = new HashMap<>();
    for (FoundCampaign campaign : found) {
      for (FoundCampaign.Accused accused : campaign.accused()) {
        flags.merge(accused.account(), accused.flaggedAt(), Math::min);
      }
    }
    return flags;
  }
}
