package io.stillwatch.pipeline;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.SketchSpool;
import io.stillwatch.sketch.Sketcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the exchanges of one thread come in: sketches them into the spool, and hands ids and names
 * that are not known to be known on in batches, since those are kept for all threads together. For
 * one thread.
 */
final class Intake implements Consumer<Exchange> {
  private static final int BATCH = 1_024;
  private static final int REMEMBERED = 8_192;

  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private final SketchSpool.Filler spool;
  private final RepeatedIds repeated;
  private final NameStore names;
  private final long until;
  private final long[] ids = new long[BATCH];
  private final long[] lately = new long[REMEMBERED];
  private final List<String> newNames = new ArrayList<>();
  private int batched;
  private long taken;

  Intake(SketchSpool.Filler spool, RepeatedIds repeated, NameStore names, long until) {
    this.spool = spool;
    this.repeated = repeated;
    this.names = names;
    this.until = until;
  }

  @Override
  public void accept(Exchange exchange) {
    if (exchange.time() < until) {
      sketched(sketcher.sketch(exchange), exchange.account());
    }
  }

  /** Takes an exchange that was sketched before. */
  void sketched(ExchangeSketch sketch, String account) {
    if (sketch.time() >= until) {
      return;
    }
    spool.add(sketch);
    taken++;
    int place = (int) Hash.mix(sketch.account()) & REMEMBERED - 1;
    if (lately[place] != sketch.account()) {
      lately[place] = sketch.account();
      newNames.add(account);
    }
    ids[batched++] = sketch.id();
    if (batched == BATCH) {
      handOn();
    }
  }

  /** Hands the last batch on; says how many exchanges were taken. */
  long finish() {
    handOn();
    return taken;
  }

  private void handOn() {
    synchronized (repeated) {
      for (int place = 0; place < batched; place++) {
        repeated.see(ids[place]);
      }
    }
    synchronized (names) {
      newNames.forEach(names::add);
    }
    newNames.clear();
    batched = 0;
  }
}
