package io.stillwatch.pipeline;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rooms for a log that goes on: what {@link Pipeline} finds in the exchanges taken so far
 * can be asked for again and again, and each time costs the judging and the open hours, not the
 * log.
 *
 * <p>Exchanges may come in any order while their hour is open: until an exchange came that is later
 * than its end by the allowed lateness. An hour that is no longer open is settled: replayed in
 * event time, once. What comes for a settled hour cannot be put in its place any more, nor what is
 * told of a holder whose account is settled; it is {@link #missed}, and only another pipeline that
 * takes all from the beginning finds what {@link Pipeline} finds.
 *
 * <p>For one thread. Cost: what the rooms hold; 28 bytes of disk for each exchange.
 */
public final class LivePipeline implements AutoCloseable {
  private static final int REMEMBERED = 8_192;

  private final LiveSettings settings;
  private final NameStore names = new NameStore();
  private final long[] named = new long[REMEMBERED];
  private final Long2ObjectOpenHashMap<AccountTraits> traits = new Long2ObjectOpenHashMap<>();
  private final CountedIds counted;
  private final ActivityLog activity;
  private final OpenExchanges open;
  private final Replay settled;
  private @Nullable Glance glance;
  private long settledTo = Long.MIN_VALUE;
  private long clock = Long.MIN_VALUE;
  private long newest = Long.MIN_VALUE;
  private long missed;

  /** Makes a pipeline that has seen nothing. */
  public LivePipeline(LiveSettings settings) {
    this.settings = settings;
    this.counted = new CountedIds(settings.spool().folder());
    this.activity = new ActivityLog(settings.spool().folder());
    this.open = new OpenExchanges(settings.spool());
    this.settled = new Replay(new Population(traits), counted::first, Long.MAX_VALUE);
  }

  /** Takes an exchange that was sketched before, and the name of its account. */
  public void sketched(ExchangeSketch sketch, String account) {
    if (sketch.time() < settledTo) {
      // The same line sent again is as good as not sent.
      missed += counted.timeOf(sketch.id()) > sketch.time() ? 1 : 0;
      return;
    }
    int place = (int) Hash.mix(sketch.account()) & REMEMBERED - 1;
    if (named[place] != sketch.account()) {
      named[place] = sketch.account();
      names.add(account);
    }
    if (sketch.time() <= clock) {
      newest = Math.max(newest, sketch.time());
    }
    open.add(sketch);
    if (glance != null) {
      glance.later(sketch);
    }
  }

  /** Takes what is known of an account's holder, by the hash of the account's name. */
  public void known(long account, AccountTraits told) {
    AccountTraits before = traits.get(account);
    AccountTraits now = before == null ? told : before.least(told);
    if (now.equals(before)) {
      return;
    }
    traits.put(account, now);
    int place = settled.population().find(account);
    missed += place >= 0 && !settled.population().traits(place).equals(now) ? 1 : 0;
  }

  /** What is known of an account's holder, by the hash of the account's name. */
  public Optional<AccountTraits> traits(long account) {
    return Optional.ofNullable(traits.get(account));
  }

  /** How many exchanges and holders came too late to be put in their place. */
  public long missed() {
    return missed;
  }

  /**
   * Tells the time by the clock, in milliseconds since 1970. What is taken after this and claims to
   * be of a later time ends no hour.
   */
  public void at(long now) {
    clock = now;
  }

  /**
   * Settles the hours that are over: another exchange was later than their end by the allowed
   * lateness.
   */
  public void settle() {
    if (newest == Long.MIN_VALUE) {
      return;
    }
    long over =
        Math.floorDiv(newest - settings.lateness(), AccountProfile.HOUR) * AccountProfile.HOUR;
    if (over > settledTo) {
      settledTo = over;
      run(
          () -> {
            open.settle(over, this::settle);
            return over;
          });
    }
  }

  private void settle(ExchangeSketch sketch) {
    int account = settled.add(sketch);
    if (account >= 0) {
      activity.count(account, sketch.time());
    }
  }

  /**
   * What {@link Pipeline} finds in what was taken so far, as if nothing more came, but for what was
   * {@link #missed}. What goes on may make less of it.
   */
  public Findings judge() {
    return look(Glance::end);
  }

  /**
   * What {@link Pipeline} has found in a log that goes on: a campaign that is found stays found, in
   * the hour in which it is found there. The hour that is not over is judged when it is.
   */
  public Findings judgeOver() {
    return look(Glance::goOn);
  }

  private Findings look(Consumer<Glance> judged) {
    glance = null;
    return run(
        () -> {
          Glance fresh = new Glance(settled, counted, activity, open, names);
          judged.accept(fresh);
          glance = fresh;
          return fresh.findings();
        });
  }

  /**
   * What was last judged, with the accounts that have joined a known campaign since then; nothing
   * if none has. They are looked at in the order in which their exchanges came, so the next judging
   * may see them otherwise.
   */
  public Optional<Findings> joined() {
    Glance last = glance;
    return last == null
        ? Optional.empty()
        : run(() -> last.joined() ? Optional.of(last.findings()) : Optional.empty());
  }

  /** Gives the explanations of those accounts that were found to be members of a campaign. */
  public void explainMembers(Consumer<AccountExplanation> sink) {
    if (glance != null) {
      glance.explainMembers(sink);
    }
  }

  /**
   * Writes all that was taken and what was judged of it, so that another pipeline can go on from
   * here. Only while nothing was {@link #missed}. The bytes are good for the same version of the
   * program.
   */
  public void write(DataOutput out) throws IOException {
    if (missed > 0) {
      throw new IllegalStateException("what was missed is not among what would be written");
    }
    out.writeLong(settledTo);
    out.writeLong(newest);
    names.write(out);
    out.writeInt(traits.size());
    for (Long2ObjectMap.Entry<AccountTraits> entry : traits.long2ObjectEntrySet()) {
      byte[] bytes = entry.getValue().toBytes();
      out.writeLong(entry.getLongKey());
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    settled.population().write(out);
    ReplayBytes.write(settled, out);
    counted.write(out);
    activity.write(out);
    open.write(out);
  }

  /**
   * Goes on from what {@link #write} wrote. Only for a pipeline that has seen nothing.
   *
   * @throws IOException if it was another version of the program that wrote it; then this pipeline
   *     is of no use
   */
  public void read(DataInput in) throws IOException {
    settledTo = in.readLong();
    newest = in.readLong();
    names.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      long account = in.readLong();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      traits.put(account, AccountTraits.fromBytes(bytes));
    }
    settled.population().read(in);
    ReplayBytes.read(settled, in);
    counted.read(in);
    activity.read(in);
    open.read(in);
  }

  private <T> T run(Callable<T> work) {
    return settings.threads().submit(work).join();
  }

  /** Removes what was kept on disk. */
  @Override
  public void close() {
    open.close();
    counted.close();
    activity.close();
  }
}
