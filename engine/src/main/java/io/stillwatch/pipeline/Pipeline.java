package io.stillwatch.pipeline;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.link.PublicShares;
import io.stillwatch.read.SharedSink;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.sketch.SketchSpool;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * Joins the rooms: takes a log in any order, replays it in event time, gives findings. Exchanges
 * may come from several threads, each through a {@link #branch}; all else is for one thread.
 */
public final class Pipeline implements SharedSink, AutoCloseable {
  private final PipelineSettings settings;
  private final Progress progress;
  private final SketchSpool spool;
  private final ActivityLog activity;
  private final NameStore names = new NameStore();
  private final Long2ObjectOpenHashMap<AccountTraits> traits = new Long2ObjectOpenHashMap<>();
  private final RepeatedIds repeated = new RepeatedIds();
  private final List<Intake> intakes = new ArrayList<>();
  private final Intake main;
  private long rejected;
  private Replay replay;
  private PublicPassages publicPassages = PublicPassages.NONE;
  private PublicShares publicShares = PublicShares.NONE;

  /** Makes a pipeline that has seen nothing. */
  public Pipeline(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.spool = new SketchSpool(settings.spool());
    this.activity = new ActivityLog(settings.spool());
    this.main = intake();
    this.replay =
        new Replay(new Population(traits), (id, time) -> repeated.first(id), settings.until());
  }

  private Intake intake() {
    Intake intake = new Intake(spool.filler(), repeated, names, settings.until());
    intakes.add(intake);
    return intake;
  }

  @Override
  public void exchange(Exchange exchange) {
    main.accept(exchange);
  }

  /** Takes an exchange that was sketched before, and the name of its account. */
  public void sketched(ExchangeSketch sketch, String account) {
    main.sketched(sketch, account);
  }

  @Override
  public Consumer<Exchange> branch() {
    return intake();
  }

  @Override
  public void account(Account account) {
    known(Hash.of(account.account()), AccountTraits.of(account));
  }

  /** Takes what is known of an account's holder, by the hash of the account's name. */
  public void known(long account, AccountTraits told) {
    traits.merge(account, told, AccountTraits::least);
  }

  /** What is known of an account's holder, by the hash of the account's name. */
  public Optional<AccountTraits> traits(long account) {
    return Optional.ofNullable(traits.get(account));
  }

  @Override
  public void rejected(Rejected line) {
    rejected++;
  }

  /** Has a witness told what the replay sees. Called before {@link #finish}. */
  public void attend(Witness witness) {
    replay.tell(
        witness::exchange,
        at -> witness.evaluated(at, CampaignViews.unadorned(replay, accountNames())));
  }

  /**
   * Has what accounts asked held against public sets: who asks out of the same is put forward, and
   * of whom is accused more is said; nobody is convicted by it. Called before {@link #finish}.
   */
  public void compareWith(PublicPassages passages) {
    publicPassages = passages;
    replay.ledger().compareWith(passages);
  }

  /**
   * Has those channels alone put forward, testify and say who belongs, as in a log that lacks the
   * others. Called before {@link #finish}.
   */
  public void hear(Set<Channel> channels) {
    replay.ledger().hear(channels);
  }

  /** Replays what was taken and judges it. Called once. */
  public Findings finish() {
    return byThreads(this::judged);
  }

  /**
   * Evaluates all accounts once more after {@link #finish}, for who measures what that takes; the
   * findings that were given stay as they are.
   */
  public void evaluateAgain() {
    byThreads(Executors.callable(replay::close, true));
  }

  private <T> T byThreads(Callable<T> work) {
    ForkJoinPool threads = new ForkJoinPool(Math.max(1, settings.threads()));
    try {
      return threads.submit(work).join();
    } finally {
      threads.shutdown();
    }
  }

  private Findings judged() {
    long taken = intakes.stream().mapToLong(Intake::finish).sum();
    repeated.readingEnds();
    long[] done = {0};
    spool.replayBlocks(
        block -> {
          replay.add(block, activity);
          done[0] += block.size();
          progress.at("judge", done[0], taken);
        });
    replay.close();
    progress.at("judge", taken, taken);
    publicShares = PublicShares.of(replay.population(), publicPassages);
    return new Conclusions(replay, accountNames(), activity(), publicShares).findings(rejected);
  }

  /**
   * Gives, after {@link #finish}, one explanation for every account, in order of the accounts'
   * names.
   */
  public void explain(Consumer<AccountExplanation> sink) {
    new Explanations(replay, accountNames(), publicShares).each(sink);
  }

  /**
   * Gives, after {@link #finish}, the explanations of those accounts that are members of a
   * campaign.
   */
  public void explainMembers(Consumer<AccountExplanation> sink) {
    new Explanations(replay, accountNames(), publicShares).members(sink);
  }

  /** Only now it is known whose exchanges are to be counted together. */
  private ActivityBins activity() {
    ActivityBins bins = ActivityBins.of(replay);
    if (bins.wanted()) {
      activity.each(activity.mark(), bins::count);
    }
    return bins;
  }

  private AccountNames accountNames() {
    return new AccountNames(replay.population(), names);
  }

  /** Removes what was kept on disk. */
  @Override
  public void close() {
    spool.close();
    activity.close();
  }
}
