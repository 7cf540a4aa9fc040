package io.stillwatch.server.verdict;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.server.seen.Room;
import io.stillwatch.server.seen.Watched;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Judges what the store holds whenever it has grown, as {@code scan} would judge the same
 * exchanges, and hands on what it found. Lines may come in any order, for each judging replays the
 * whole store in event time. It rests three times as long as it worked, so that a growing store
 * leaves the machine to others. Thread-safe.
 */
public final class JudgeLoop implements Runnable {
  private static final long LEAST_REST_MILLISECONDS = 1_000;

  private final SketchLog log;
  private final Path spool;
  private final LastJudged last;
  private final Retention retention;
  private final Supplier<Collection<String>> decided;
  private final Watched watched;
  private final Consumer<Judged> published;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile long judgedBytes = -1;
  private volatile long judgedTo = System.nanoTime();
  private volatile boolean failing;

  /**
   * Makes a loop over a log that keeps what it finds, and what does not fit in memory, in a folder.
   *
   * @param retention for how long sketches are kept
   * @param decided gives the accounts that something was decided on
   */
  public JudgeLoop(
      SketchLog log,
      Path folder,
      Retention retention,
      Supplier<Collection<String>> decided,
      Watched watched,
      Consumer<Judged> published) {
    this.log = log;
    this.watched = watched;
    this.spool = folder.resolve("spool");
    this.last = new LastJudged(folder);
    this.retention = retention;
    this.decided = decided;
    this.published = published;
  }

  /** What was found before the service was started, if anything was. */
  public Optional<Judged> before() {
    return last.read();
  }

  /** Why an account is a member, if it was one when things were last judged. */
  public Optional<AccountExplanation> explanation(String account) {
    return last.explanation(account);
  }

  /** Judges until it is interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      long started = System.nanoTime();
      if (log.durable() != judgedBytes) {
        judgeOrTell();
      } else {
        judgedTo = started;
      }
      long worked = (System.nanoTime() - started) / 1_000_000;
      try {
        Thread.sleep(Math.max(LEAST_REST_MILLISECONDS, 3 * worked));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * A full disk may be mended by the operator while the service runs, so it is told and tried
   * again.
   */
  private void judgeOrTell() {
    try {
      judge();
    } catch (StillwatchException failure) {
      failing = true;
    }
  }

  /** Judges once, now. */
  public synchronized void judge() {
    long grown = log.durable();
    long began = System.nanoTime();
    PipelineSettings settings = new PipelineSettings(Long.MAX_VALUE, spool, 1);
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      Set<Long> authorised = new HashSet<>();
      log.replay(entry -> take(entry, pipeline, authorised));
      long replayed = watched.worked(Room.REPLAY, began);
      Findings findings = pipeline.finish();
      Judged judged = new Judged(findings, holders(pipeline, findings, authorised));
      long concluded = watched.worked(Room.JUDGE, replayed);
      published.accept(judged);
      last.keep(judged, pipeline::explainMembers);
      watched.worked(Room.VIEW, concluded);
      judgedBytes = grown;
      judgedTo = began;
      failing = false;
      begun.countDown();
      retention.after(findings.to(), log);
    }
  }

  private AccountHolders holders(Pipeline pipeline, Findings findings, Set<Long> authorised) {
    Set<Long> wanted = new HashSet<>(authorised);
    decided.get().forEach(account -> wanted.add(Hash.of(account)));
    for (CampaignView campaign : findings.campaigns()) {
      campaign.accounts().forEach(member -> wanted.add(Hash.of(member.account())));
    }
    Map<Long, AccountHolder> holders = new HashMap<>();
    for (long account : wanted) {
      pipeline.traits(account).ifPresent(traits -> holders.put(account, AccountHolder.of(traits)));
    }
    return new AccountHolders(holders);
  }

  /**
   * Waits until something was judged since the start, but no longer than told; says whether it was.
   */
  public boolean awaitFirst(Duration most) throws InterruptedException {
    return begun.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the last judging came to no end, for a reason that the operator can mend. */
  public boolean failing() {
    return failing;
  }

  /** Bytes of the store that are not judged yet. */
  public long waitingBytes() {
    return log.durable() - Math.max(0, judgedBytes);
  }

  /** For how long the oldest of these can have waited, in seconds; 0 if there are none. */
  public double waitingSeconds() {
    return waitingBytes() == 0 ? 0 : (System.nanoTime() - judgedTo) / 1e9;
  }

  private static void take(LogEntry entry, Pipeline pipeline, Set<Long> authorised) {
    switch (entry) {
      case LogEntry.Exchanged exchanged ->
          pipeline.sketched(exchanged.sketch(), exchanged.account());
      case LogEntry.Known known -> {
        pipeline.known(known.account(), known.traits());
        if (known.traits().authorised().isPresent()) {
          authorised.add(known.account());
        }
      }
    }
  }
}
