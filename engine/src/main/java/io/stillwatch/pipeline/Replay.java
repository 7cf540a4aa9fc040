package io.stillwatch.pipeline;

import io.stillwatch.judge.Ledger;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchBlock;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Walks through the exchanges in event time. At the end of every hour that had exchanges the
 * accounts that were active are held against the known campaigns; all is nominated and judged anew
 * when enough accounts have grown. Both depend on what came before alone, so a log cut at an hour
 * gives what the whole log gave up to it. Not thread-safe.
 */
final class Replay {
  static final long TICK = AccountProfile.HOUR;

  private final Population population;
  private final Ledger ledger;
  private final FirstTime firstTime;
  private final long until;
  private final BitSet active = new BitSet();
  private final Growth growth;
  private final Map<Long, Long> hours = new TreeMap<>();
  private long[] conversations = new long[2_048];
  private long tick = Long.MIN_VALUE;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long exchanges;
  private boolean attended;
  private Consumer<ExchangeSketch> exchanged = sketch -> {};
  private LongConsumer evaluated = at -> {};

  /** Is asked of each exchange, by its id and time, whether the id comes for the first time. */
  interface FirstTime {
    boolean first(long id, long time);
  }

  /** Makes a replay that is told of each exchange whether its id comes for the first time. */
  Replay(Population population, FirstTime firstTime, long until) {
    this(population, new Ledger(population), new Growth(), firstTime, until);
  }

  private Replay(
      Population population, Ledger ledger, Growth growth, FirstTime firstTime, long until) {
    this.population = population;
    this.firstTime = firstTime;
    this.ledger = ledger;
    this.growth = growth;
    this.until = until;
  }

  /** The same, to go a way of its own from here; nobody is told of what it sees. */
  Replay fork(FirstTime newly) {
    Population people = population.fork();
    Replay fork = new Replay(people, ledger.fork(people), growth.fork(), newly, until);
    fork.active.or(active);
    fork.hours.putAll(hours);
    fork.conversations = conversations.clone();
    fork.tick = tick;
    fork.first = first;
    fork.last = last;
    fork.exchanges = exchanges;
    return fork;
  }

  Ledger ledger() {
    return ledger;
  }

  Population population() {
    return population;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  long exchanges() {
    return exchanges;
  }

  /** Exchanges by hour since 1970, hours without any left out. */
  Map<Long, Long> hours() {
    return hours;
  }

  /** Has somebody told of each exchange before it is taken, and of the time of each evaluation. */
  void tell(Consumer<ExchangeSketch> exchange, LongConsumer evaluation) {
    attended = true;
    exchanged = exchange;
    evaluated = evaluation;
  }

  /**
   * Takes the next exchange in event time.
   *
   * @return the account's number, or -1 if the exchange was counted before
   */
  int add(ExchangeSketch sketch) {
    if (!firstTime.first(sketch.id(), sketch.time())) {
      return -1;
    }
    if (tick != Long.MIN_VALUE && sketch.time() >= tick) {
      evaluate(false);
    }
    exchanged.accept(sketch);
    return take(sketch);
  }

  /**
   * Takes the next exchanges in event time, those of several accounts side by side. What comes of
   * it is what {@link #add(ExchangeSketch)} would have made of one after the other.
   *
   * @param activity is told whose each exchange is that was not counted before
   */
  void add(SketchBlock block, ActivityLog activity) {
    Arrivals arrivals = new Arrivals(block);
    for (int place = 0; place < block.size(); place++) {
      long time = block.time(place);
      if (firstTime.first(block.id(place), time)) {
        if (tick != Long.MIN_VALUE && time >= tick) {
          take(arrivals);
          evaluate(false);
        }
        if (attended) {
          exchanged.accept(block.sketch(place));
        }
        meet(time);
        int account = population.placeOf(block.account(place));
        arrivals.add(place, account, population.own(account));
        activity.count(account, time);
      }
    }
    take(arrivals);
  }

  private void take(Arrivals arrivals) {
    makeRoom();
    arrivals.take(this::opens);
    arrivals.each(this::see);
    arrivals.clear();
  }

  /** Takes an exchange of any time, without an evaluation. Returns as {@link #add} does. */
  int addUnjudged(ExchangeSketch sketch) {
    return firstTime.first(sketch.id(), sketch.time()) ? take(sketch) : -1;
  }

  private int take(ExchangeSketch sketch) {
    meet(sketch.time());
    int account = population.placeOf(sketch.account());
    makeRoom();
    AccountProfile profile = population.own(account);
    profile.add(sketch, opens(account, sketch.conversation()));
    see(account, profile);
    return account;
  }

  /** Notes that there was an exchange at a time. */
  private void meet(long time) {
    tick = Math.max(tick, (Math.floorDiv(time, TICK) + 1) * TICK);
    first = Math.min(first, time);
    last = Math.max(last, time);
    exchanges++;
    hours.merge(Math.floorDiv(time, TICK), 1L, Long::sum);
  }

  /**
   * Holds who was active since the last evaluation against the known campaigns, before its hour is
   * over.
   */
  void join() {
    ledger.join(active.stream().toArray(), tick);
    active.clear();
  }

  /**
   * Evaluates what was taken of the hours before, if that was not done. For whole hours taken from
   * elsewhere.
   */
  void endHour(long end) {
    evaluateNow();
    tick = end;
  }

  /** Takes an account's part of the hour that {@link #endHour} told; gives the account's number. */
  int take(AccountHour hour) {
    AccountProfile profile = hour.profile();
    int account = population.placeOf(hour.account());
    population.replace(account, profile);
    first = Math.min(first, profile.first());
    last = Math.max(last, profile.last());
    exchanges += hour.exchanges();
    hours.merge(Math.floorDiv(tick, TICK) - 1, (long) hour.exchanges(), Long::sum);
    see(account, profile);
    return account;
  }

  /** Evaluates what was taken, if there is something that was not yet evaluated. */
  void evaluateNow() {
    if (!active.isEmpty()) {
      evaluate(false);
    }
  }

  /** Evaluates the last hour; of a log that was not cut off, everything. */
  void close() {
    if (tick != Long.MIN_VALUE && tick <= until) {
      evaluate(until == Long.MAX_VALUE);
    }
  }

  private void see(int account, AccountProfile profile) {
    active.set(account);
    growth.see(account, profile.openings());
  }

  /** Writes all but the profiles, so that a replay over an equal population can go on from here. */
  void write(ObjectOutputStream out) throws IOException {
    out.writeObject(new TreeMap<>(hours));
    out.writeObject(active);
    growth.write(out);
    out.writeObject(conversations);
    for (long number : new long[] {tick, first, last, exchanges}) {
      out.writeLong(number);
    }
    ledger.write(out);
  }

  /** Goes on from what {@link #write} wrote. */
  @SuppressWarnings("unchecked")
  void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
    hours.putAll((Map<Long, Long>) in.readObject());
    active.or((BitSet) in.readObject());
    growth.read(in);
    conversations = (long[]) in.readObject();
    tick = in.readLong();
    first = in.readLong();
    last = in.readLong();
    exchanges = in.readLong();
    ledger.read(in);
  }

  /** Makes room for the last two conversations of each account. */
  private void makeRoom() {
    if (conversations.length < 2 * population.size()) {
      int room = population.size() + (population.size() >>> 2);
      conversations = Arrays.copyOf(conversations, 2 * room);
    }
  }

  /** Whether an account begins this conversation; several threads may ask of several accounts. */
  private boolean opens(int account, long conversation) {
    if (conversation == 0) {
      return true;
    }
    int place = 2 * account;
    if (conversations[place] == conversation || conversations[place + 1] == conversation) {
      return false;
    }
    conversations[place + 1] = conversations[place];
    conversations[place] = conversation;
    return true;
  }

  private void evaluate(boolean whole) {
    if (whole || growth.suffices(population.size(), tick)) {
      ledger.evaluate(tick);
      growth.judged(population.size(), tick, account -> population.profile(account).openings());
      active.clear();
    } else {
      join();
    }
    evaluated.accept(tick);
  }
}
