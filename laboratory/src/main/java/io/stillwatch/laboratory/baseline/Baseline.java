package io.stillwatch.laboratory.baseline;

import java.util.List;

/** A method to compare with. Each is immutable and sees what a provider sees. */
public sealed interface Baseline
    permits AdvisoryRules,
        EvilCohort,
        Fraudar,
        MeanDiscrepancy,
        NearestDistances,
        RateLimit,
        SamePrompt,
        SharedIdentity,
        SynchroTrap {

  /** Its name in tables. */
  String name();

  /** The paper, advisory or practice that it comes from. */
  String source();

  /** Whether it says which accounts belong together; otherwise it accuses accounts one by one. */
  boolean grouping();

  /**
   * Accuses.
   *
   * @return groups of accounts, each named by its number in the observations; all accused accounts
   *     in one group where the method does not group
   */
  List<int[]> accuse(Observations log);

  /** All of them, the plainest first. */
  static List<Baseline> all() {
    return List.of(
        new RateLimit(),
        new SharedIdentity(),
        new SamePrompt(),
        new AdvisoryRules(),
        new NearestDistances(),
        new MeanDiscrepancy(),
        new SynchroTrap(),
        new Fraudar(),
        new EvilCohort());
  }
}
