package io.stillwatch.server.intake;

import io.stillwatch.exchange.Progress;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.OtlpMessages;
import io.stillwatch.read.ReadLimits;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.server.store.EntryBatch;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.sketch.Sketcher;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes bodies of requests into the store. What it returns is on the disk. Admits a bounded number of
 * bodies at a time. Thread-safe.
 */
public final class Intake {
  private static final ReadSettings SETTINGS =
      new ReadSettings(
          ReadSettings.DEFAULT.format(),
          ReadSettings.DEFAULT.names(),
          new ReadLimits(1 << 20, 64, 1_024, 4_000_000));

  private final SketchLog log;
  private final IntentClassifier classifier = IntentClassifier.standard();
  private final Semaphore places = new Semaphore(16);
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();

  /** Makes an intake in front of a log. */
  public Intake(SketchLog log) {
    this.log = log;
  }

  /** Whether there was a place; who got one gives it back with {@link #leave}. */
  public boolean enter() {
    return places.tryAcquire();
  }

  /** Gives a place back. */
  public void leave() {
    places.release();
  }

  /** Takes lines, plain or packed with gzip or zstd. */
  public Receipt lines(InputStream body) {
    Gatherer gatherer = new Gatherer(log, new EntryBatch(), new Sketcher(classifier));
    new ExchangeReader(SETTINGS, Progress.NONE, body).read(List.of(Path.of("-")), gatherer);
    return finish(gatherer);
  }

  /** Takes one OTLP export request, unpacked. */
  public Receipt otlp(byte[] message, boolean json, boolean traces) {
    Gatherer gatherer = new Gatherer(log, new EntryBatch(), new Sketcher(classifier));
    OtlpMessages messages = new OtlpMessages(SETTINGS, gatherer);
    if (json) {
      messages.json("-", 1, message);
    } else if (traces) {
      messages.traces("-", 1, message);
    } else {
      messages.logs("-", 1, message);
    }
    messages.finish();
    return finish(gatherer);
  }

  private Receipt finish(Gatherer gatherer) {
    gatherer.flush();
    log.commit();
    Receipt receipt = gatherer.receipt();
    accepted.addAndGet(receipt.accepted());
    rejected.addAndGet(receipt.rejectedInAll());
    return receipt;
  }

  /** Exchanges and accounts acknowledged since the start. */
  public long accepted() {
    return accepted.get();
  }

  /** Lines rejected since the start. */
  public long rejected() {
    return rejected.get();
  }
}
