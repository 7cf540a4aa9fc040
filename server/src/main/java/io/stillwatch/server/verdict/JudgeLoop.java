package io.stillwatch.server.verdict;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.pipeline.LiveSettings;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.seen.Room;
import io.stillwatch.server.seen.Watched;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.server.store.TrafficLog;
import io.stillwatch.server.turn.Turn;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the store has more, every second, and hands on what it finds. Who joins a known
 * campaign is found at once. Everything is judged, as {@code scan} would judge the same exchanges,
 * whenever the store has grown and the last judging is nine times as long ago as it took; the hour
 * that is not over is left until it is, or until nothing has come for {@value #SILENCE} seconds. If
 * something came too late to be put in its place, the whole store is replayed, and not again before
 * three times as long as that took. Thread-safe.
 */
public final class JudgeLoop implements Runnable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Who sends the log of a year at once is told of it in pieces of some hundred thousand exchanges.
   */
  private static final long MOST_BYTES_AT_ONCE = 64L << 20;

  private static final int SILENCE = 5;

  private static final Duration LEAST_BETWEEN_CHECKPOINTS = Duration.ofMinutes(1);

  private final TrafficLog traffic;
  private final SketchLog log;
  private final LiveSettings settings;
  private final LastJudged last;
  private final Checkpoint checkpoint;
  private final Retention retention;
  private final Supplier<Collection<String>> decided;
  private final Watched watched;
  private final Journal journal;
  private final Publication publication;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Rest afterReplay = new Rest(3, PAUSE);
  private final Rest afterJudging = new Rest(9, PAUSE);
  private final Rest afterJoining = new Rest(9, PAUSE);
  private final Rest afterTaking = new Rest(0, Duration.ofSeconds(SILENCE));
  private final Rest afterKeeping = new Rest(19, LEAST_BETWEEN_CHECKPOINTS);
  private @Nullable Standing standing;
  private boolean started;
  private boolean unkept;
  private volatile boolean behind;
  private volatile long judgedBytes = -1;
  private volatile long judgedTo = System.nanoTime();
  private volatile long missed;
  private volatile boolean failing;

  /**
   * Makes a loop over a log that keeps what it finds, and what does not fit in memory, in a folder.
   *
   * @param seal what seals what is kept in the folder
   * @param lateness how long after the end of an hour its exchanges may come and still be put in
   *     their place
   * @param retention for how long sketches are kept
   * @param decided gives the accounts that something was decided on
   */
  public JudgeLoop(
      TrafficLog traffic,
      Path folder,
      Seal seal,
      Duration lateness,
      Retention retention,
      Supplier<Collection<String>> decided,
      Watched watched,
      Journal journal,
      Consumer<Judged> published) {
    this.traffic = traffic;
    this.log = traffic.sketches();
    this.watched = watched;
    this.journal = journal;
    this.settings =
        new LiveSettings(
            new SealedSpool(folder.resolve("spool"), seal),
            lateness.toMillis(),
            Turn.LAST.threads(1));
    this.last = new LastJudged(folder, seal);
    this.checkpoint = new Checkpoint(folder, seal);
    this.retention = retention;
    this.decided = decided;
    this.publication = new Publication(published, journal);
  }

  /** What was found before the service was started, if anything was. */
  public Optional<Judged> before() {
    return last.read();
  }

  /** Why an account is a member, if it was one when things were last judged. */
  public Optional<AccountExplanation> explanation(String account) {
    return last.explanation(account);
  }

  /** Judges until it is interrupted; the thread gives way to those that answer from here on. */
  @Override
  public void run() {
    Turn.LAST.take();
    while (!Thread.currentThread().isInterrupted()) {
      stepOrTell();
      try {
        Thread.sleep(behind ? Duration.ZERO : PAUSE);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * A full disk may be mended by the operator while the service runs, so it is told and tried
   * again.
   */
  private synchronized void stepOrTell() {
    long began = System.nanoTime();
    try {
      step();
    } catch (StillwatchException failure) {
      drop();
      afterReplay.after(began);
      if (!failing && !Thread.currentThread().isInterrupted()) {
        journal.line("judging_fails", Journal.Level.ERROR).with(failure).tell();
      }
      failing = true;
    }
  }

  private void step() {
    publication.again();
    long grown = log.durable();
    Standing now = standing;
    if ((now == null || now.missed() > 0) && afterReplay.over()) {
      now = replay();
    } else if (now == null) {
      return;
    } else if (behind || grown != judgedBytes) {
      take(now, MOST_BYTES_AT_ONCE);
      afterTaking.after(System.nanoTime());
    }
    boolean goesOn = !afterTaking.over();
    if (now.judged() && grown == judgedBytes && (goesOn || now.ended())) {
      judgedTo = System.nanoTime();
      keepIfDue(now);
    } else if (afterJudging.over()) {
      judge(now, grown, goesOn);
    } else if (afterJoining.over()) {
      join(now);
    }
  }

  /**
   * Judges all that is in the store, now.
   *
   * @param goesOn whether the hour that is not over is left until it is, not judged as if it were
   */
  public synchronized void judge(boolean goesOn) {
    long grown = log.durable();
    Standing now = standing;
    try {
      if (now != null) {
        take(now, Long.MAX_VALUE);
      }
      judge(now == null || now.missed() > 0 ? replay() : now, grown, goesOn);
    } catch (StillwatchException failure) {
      drop();
      throw failure;
    }
  }

  /**
   * Takes out of the store what is not to be kept, and judges what is left.
   *
   * @return how many entries went
   */
  public synchronized long sift(Predicate<LogEntry> keep) {
    drop();
    long gone = siftStore(keep);
    judge(false);
    return gone;
  }

  private long siftStore(Predicate<LogEntry> keep) {
    checkpoint.delete();
    return traffic.sift(keep);
  }

  private void take(Standing now, long mostBytes) {
    long began = System.nanoTime();
    behind = now.take(mostBytes);
    missed = now.missed();
    watched.worked(Room.REPLAY, began);
  }

  /**
   * Begins anew: where the service before this one ended, if this one has just started, else from
   * the beginning of the store.
   */
  private Standing replay() {
    long began = System.nanoTime();
    long late = standing == null ? 0 : standing.missed();
    drop();
    Standing fresh = started ? empty() : checkpoint.restored(this::empty, journal);
    started = true;
    standing = fresh;
    take(fresh, Long.MAX_VALUE);
    afterReplay.after(began);
    journal.line("replayed").with("late", late).since(began).tell();
    return fresh;
  }

  private Standing empty() {
    return Standing.over(log, settings);
  }

  private void drop() {
    behind = false;
    if (standing != null) {
      standing.close();
      standing = null;
    }
  }

  private void judge(Standing now, long grown, boolean goesOn) {
    long began = System.nanoTime();
    Judged judged = now.judge(decided.get(), goesOn);
    watched.worked(Room.JUDGE, began);
    publish(now, judged);
    if (!behind) {
      judgedBytes = grown;
      judgedTo = began;
    }
    afterJudging.after(began);
    failing = false;
    Findings findings = judged.findings();
    journal.line("judged").with(findings).since(began).tell();
    begun.countDown();
    if (Thread.currentThread().isInterrupted()) {
      return; // The service is being closed: what can wait is done when it starts again.
    }
    unkept = true;
    if (retention.after(findings.to(), this::siftStore) > 0) {
      drop();
    } else {
      keepIfDue(now);
    }
  }

  private void keepIfDue(Standing now) {
    if (!unkept || now.missed() > 0 || !now.durable() || !afterKeeping.over()) {
      return;
    }
    long began = System.nanoTime();
    checkpoint.write(now);
    unkept = false;
    watched.worked(Room.VIEW, began);
    afterKeeping.after(began);
    journal.line("kept").since(began).tell();
  }

  private void join(Standing now) {
    long began = System.nanoTime();
    Optional<Judged> joined = now.joined(decided.get());
    watched.worked(Room.JUDGE, began);
    if (joined.isPresent()) {
      publish(now, joined.get());
      afterJoining.after(began);
      journal.line("joined").with(joined.get().findings()).since(began).tell();
    }
  }

  private void publish(Standing now, Judged judged) {
    long began = System.nanoTime();
    publication.offer(judged);
    last.keep(judged, now::explainMembers);
    watched.worked(Room.VIEW, began);
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

  /** How much waits for a replay of the store, because it came too late to be put in its place. */
  public long missed() {
    return missed;
  }

  /** Bytes of the store that are not judged yet. */
  public long waitingBytes() {
    return log.durable() - Math.max(0, judgedBytes);
  }

  /** For how long the oldest of these can have waited, in seconds; 0 if there are none. */
  public double waitingSeconds() {
    return waitingBytes() == 0 ? 0 : (System.nanoTime() - judgedTo) / 1e9;
  }
}
