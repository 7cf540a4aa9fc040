package io.stillwatch.server.intake;

import io.stillwatch.exchange.Progress;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.read.AttributeNames;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.Format;
import io.stillwatch.read.OtlpMessages;
import io.stillwatch.read.PartialCalls;
import io.stillwatch.read.ReadLimits;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.seen.Room;
import io.stillwatch.server.seen.Watched;
import io.stillwatch.server.store.TrafficLog;
import io.stillwatch.server.turn.Turn;
import io.stillwatch.sketch.Sketcher;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes bodies of requests into the store. What it returns is on the disk. Admits a bounded number
 * of bodies at a time. Thread-safe.
 */
public final class Intake {
  private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 64, 1_024, 4_000_000);

  private final ReadSettings settings;
  private final PartialCalls partial = new PartialCalls(8_192, 8_000_000);
  private final TrafficLog log;
  private final ThreadLocal<Sketcher> sketchers = sketchers(IntentClassifier.standard());
  private final Semaphore places = new Semaphore(16);
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Turn.SECOND.daemons("intake-"));
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final Watched watched;
  private final RejectLines rejects;

  /** Makes an intake in front of a log. */
  public Intake(TrafficLog log, AttributeNames names, Watched watched, Journal journal) {
    this.settings = new ReadSettings(Format.AUTO, names, LIMITS);
    this.log = log;
    this.watched = watched;
    this.rejects = new RejectLines(journal);
  }

  /** One for each worker: its work space costs more than a short body does. */
  private static ThreadLocal<Sketcher> sketchers(IntentClassifier classifier) {
    return ThreadLocal.withInitial(() -> new Sketcher(classifier));
  }

  /** Whether there was a place; who got one gives it back with {@link #leave}. */
  public boolean enter() {
    if (places.tryAcquire()) {
      return true;
    }
    turnedAway.incrementAndGet();
    return false;
  }

  /** Gives a place back. */
  public void leave() {
    places.release();
  }

  /** Takes lines, plain or packed with gzip or zstd. */
  public Receipt lines(InputStream body) {
    return apart(() -> readLines(body));
  }

  /** Takes one OTLP export request, unpacked. */
  public Receipt otlp(byte[] message, boolean json, boolean traces) {
    return apart(() -> readOtlp(message, json, traces));
  }

  /**
   * Works on a thread of the operating system. Requests are served by a few threads that are not
   * taken from a request before it waits, so that a gateway's question would stand behind a
   * megabyte of lines.
   */
  private Receipt apart(Callable<Receipt> work) {
    try {
      return workers.submit(work).get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private Receipt readLines(InputStream body) {
    long began = System.nanoTime();
    Gatherer gatherer = new Gatherer(log, sketchers.get());
    new ExchangeReader(settings, Progress.NONE, body).read(List.of(Path.of("-")), gatherer);
    return finish(gatherer, began);
  }

  private Receipt readOtlp(byte[] message, boolean json, boolean traces) {
    long began = System.nanoTime();
    Gatherer gatherer = new Gatherer(log, sketchers.get());
    OtlpMessages messages = new OtlpMessages(settings, gatherer, partial);
    if (json) {
      messages.json("-", 1, message);
    } else if (traces) {
      messages.traces("-", 1, message);
    } else {
      messages.logs("-", 1, message);
    }
    messages.finish();
    return finish(gatherer, began);
  }

  private Receipt finish(Gatherer gatherer, long began) {
    long read = watched.worked(Room.INTAKE, began);
    gatherer.flush();
    log.commit();
    watched.worked(Room.STORE, read);
    Receipt receipt = gatherer.receipt();
    accepted.addAndGet(receipt.accepted());
    rejected.addAndGet(receipt.rejectedInAll());
    rejects.add(receipt.rejectedInAll());
    return receipt;
  }

  /** Exchanges and accounts acknowledged since the start. */
  public long accepted() {
    return accepted.get();
  }

  /** Bodies since the start for which there was no place. */
  public long turnedAway() {
    return turnedAway.get();
  }

  /** Lines rejected since the start. */
  public long rejected() {
    return rejected.get();
  }
}
