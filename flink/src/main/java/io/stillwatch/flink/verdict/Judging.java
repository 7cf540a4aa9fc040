package io.stillwatch.flink.verdict;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.flink.intake.Entry;
import io.stillwatch.pipeline.ProfileReplay;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import io.stillwatch.view.RejectedLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Judges the log hour by hour, as {@link ProfileReplay} does, and shows what was found. Of rejects
 * the first are kept by file and line, whatever the order in which they come. Not thread-safe.
 */
final class Judging {
  private static final int LONGEST = 300;
  private static final Comparator<Rejected> BY_PLACE =
      Comparator.comparing(Rejected::file)
          .thenComparingLong(Rejected::line)
          .thenComparing(Rejected::reason);

  private final ProfileReplay replay = new ProfileReplay();
  private final TreeSet<Rejected> rejects = new TreeSet<>(BY_PLACE);
  private long rejected;

  ProfileReplay replay() {
    return replay;
  }

  /** How many lines were rejected. */
  long rejected() {
    return rejected;
  }

  /** Those of them that are kept. */
  Iterable<Rejected> rejects() {
    return rejects;
  }

  /** Says how many lines were rejected before, beside those that are kept. */
  void rejectedBefore(long count) {
    rejected = count;
  }

  /** Takes a rejected line. */
  void reject(Rejected line) {
    rejected++;
    keep(line);
  }

  /** Keeps a rejected line that is counted already. */
  void keep(Rejected line) {
    rejects.add(line);
    if (rejects.size() > RejectedLines.MOST_KEPT) {
      rejects.pollLast();
    }
  }

  /** Takes what is known of an account's holder; gives what is known now. */
  Entry holder(Entry entry) {
    AccountTraits told = AccountTraits.fromBytes(entry.body());
    return entry.with(replay.known(Hash.of(entry.name()), told).toBytes());
  }

  /** Takes all accounts that changed in an hour. */
  void hour(long end, List<ChangedAccount> changed) {
    replay.hour(end, changed.parallelStream().map(ChangedAccount::unpacked).toList());
  }

  /**
   * Sees to it that there is something to judge.
   *
   * @throws StillwatchException ({@link Problem#NOTHING_READABLE}) if no exchange was read
   */
  void requireSomething() {
    if (replay.accounts() > 0) {
      return;
    }
    String first =
        rejects.stream()
            .findFirst()
            .map(
                line ->
                    "; the first at " + Printable.line(line.file(), LONGEST) + ":" + line.line())
            .orElse("");
    throw new StillwatchException(
        Problem.NOTHING_READABLE,
        "No exchange could be read; " + rejected + " lines were rejected" + first + ".");
  }

  /** What was found so far, as files. */
  List<Shown> shown() {
    Findings findings = replay.findings(rejected);
    RejectedLines lines = new RejectedLines();
    rejects.forEach(lines::add);
    ByteArrayOutputStream campaigns = new ByteArrayOutputStream();
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    try {
      CampaignsJson.write(findings, campaigns);
      lines.write(left);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return List.of(
        new Shown("campaigns.json", campaigns.toByteArray()),
        new Shown("rejected.jsonl", left.toByteArray()));
  }
}
