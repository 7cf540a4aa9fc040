package io.stillwatch.laboratory;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.campaign.Evasions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How to run a scenario.
 *
 * @param seed the same seed gives the same bytes
 * @param scale multiplies the number of accounts, not what each does
 * @param evasions what the adversary does besides
 * @param corpus a folder with real prompts to take in place of generated ones
 * @param trace a file or folder of real arrivals, for honest programs
 * @param omissions what the log shall lack
 * @param gzip whether exchanges are compressed
 * @param progress is told how far it is
 */
public record SimulatorOptions(
    long seed,
    double scale,
    Evasions evasions,
    Optional<Path> corpus,
    Optional<Path> trace,
    Set<Omission> omissions,
    boolean gzip,
    Progress progress) {

  /** Seed 1, full scale, as the case describes it, all fields. */
  public static final SimulatorOptions DEFAULT =
      new SimulatorOptions(
          1, 1, Evasions.NONE, Optional.empty(), Optional.empty(), Set.of(), false, Progress.NONE);

  /** The usual options with another seed and scale. */
  public static SimulatorOptions of(long seed, double scale) {
    return new SimulatorOptions(
        seed,
        scale,
        DEFAULT.evasions,
        DEFAULT.corpus,
        DEFAULT.trace,
        DEFAULT.omissions,
        DEFAULT.gzip,
        DEFAULT.progress);
  }

  public SimulatorOptions {
    omissions = Set.copyOf(omissions);
  }

  /** The same with an adversary who does that besides. */
  public SimulatorOptions evading(Evasions others) {
    return new SimulatorOptions(seed, scale, others, corpus, trace, omissions, gzip, progress);
  }

  /** The same, whose log lacks that. */
  public SimulatorOptions lacking(Set<Omission> lacked) {
    return new SimulatorOptions(seed, scale, evasions, corpus, trace, lacked, gzip, progress);
  }

  /** The same with exchanges compressed. */
  public SimulatorOptions packed() {
    return new SimulatorOptions(seed, scale, evasions, corpus, trace, omissions, true, progress);
  }

  /** The same, and somebody is told how far it is. */
  public SimulatorOptions telling(Progress told) {
    return new SimulatorOptions(seed, scale, evasions, corpus, trace, omissions, gzip, told);
  }
}
