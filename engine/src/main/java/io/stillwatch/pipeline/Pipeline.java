package io.stillwatch.pipeline;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.read.LogSink;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchSpool;
import io.stillwatch.sketch.Sketcher;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Joins the rooms: takes a log in any order, replays it in event time, gives findings. One thread. */
public final class Pipeline implements LogSink, AutoCloseable {
  private final PipelineSettings settings;
  private final Progress progress;
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private final SketchSpool spool;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, AccountTraits> traits = new HashMap<>();
  private final RepeatedIds repeated = new RepeatedIds();
  private long taken;
  private long rejected;
  private Replay replay;

  /** Makes a pipeline that has seen nothing. */
  public Pipeline(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.spool = new SketchSpool(settings.spool());
    this.replay = new Replay(new Population(traits), repeated, settings.until());
  }

  @Override
  public void exchange(Exchange exchange) {
    if (exchange.time() < settings.until()) {
      sketched(sketcher.sketch(exchange), exchange.account());
    }
  }

  /** Takes an exchange that was sketched before, and the name of its account. */
  public void sketched(ExchangeSketch sketch, String account) {
    if (sketch.time() >= settings.until()) {
      return;
    }
    names.putIfAbsent(sketch.account(), account);
    repeated.see(sketch.id());
    spool.add(sketch);
    taken++;
  }

  @Override
  public void account(Account account) {
    known(Hash.of(account.account()), AccountTraits.of(account));
  }

  /** Takes what is known of an account's holder, by the hash of the account's name. */
  public void known(long account, AccountTraits known) {
    traits.merge(account, known, AccountTraits::least);
  }

  @Override
  public void rejected(Rejected line) {
    rejected++;
  }

  /** Replays what was taken and judges it. Called once. */
  public Findings finish() {
    long[] done = {0};
    spool.replay(
        sketch -> {
          replay.add(sketch);
          if ((++done[0] & 0xfff) == 0) {
            progress.at("judge", done[0], taken);
          }
        });
    replay.close();
    progress.at("judge", taken, taken);
    return new Conclusions(replay, accountNames(), activity()).findings(rejected);
  }

  /** Gives, after {@link #finish}, one explanation for every account, in order of the accounts' names. */
  public void explain(Consumer<AccountExplanation> sink) {
    new Explanations(replay, accountNames()).each(sink);
  }

  /** Goes through the log once more: only now it is known whose exchanges are to be counted together. */
  private ActivityBins activity() {
    ActivityBins bins = ActivityBins.of(replay);
    if (bins.wanted()) {
      repeated.again();
      spool.replay(
          sketch -> {
            if (repeated.first(sketch.id())) {
              bins.count(replay.population().placeOf(sketch.account()), sketch.time());
            }
          });
    }
    return bins;
  }

  private AccountNames accountNames() {
    return new AccountNames(replay.population(), names);
  }

  /** Removes what was spooled to disk. */
  @Override
  public void close() {
    spool.close();
  }
}
