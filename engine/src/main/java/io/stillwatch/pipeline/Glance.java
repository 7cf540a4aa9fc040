package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.link.PublicShares;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.function.Consumer;

/**
 * How a log stands by now: a fork of the replay, in which the exchanges of the open hours stand
 * too. The replay that it was forked from goes on as if nobody had looked. Not thread-safe.
 */
final class Glance {
  private final Replay replay;
  private final NameStore names;
  private final ActivityLog settled;
  private final long mark;
  private final IntArrayList accounts = new IntArrayList();
  private final LongArrayList times = new LongArrayList();
  private int members;

  /** Replays the open exchanges after what is settled. */
  Glance(
      Replay base, CountedIds counted, ActivityLog settled, OpenExchanges open, NameStore names) {
    LongOpenHashSet newly = new LongOpenHashSet();
    this.replay = base.fork((id, time) -> counted.timeOf(id) == Long.MAX_VALUE && newly.add(id));
    this.names = names;
    this.settled = settled;
    this.mark = settled.mark();
    open.each(sketch -> count(replay.add(sketch), sketch.time()));
  }

  /** Judges everything, as if the log ended here. */
  void end() {
    replay.close();
    members = members();
  }

  /**
   * Leaves the hour that is not over to be judged when it is, as the replay will judge it then, and
   * sees only who joined by now.
   */
  void goOn() {
    replay.join();
    members = members();
  }

  private void count(int account, long time) {
    if (account >= 0) {
      accounts.add(account);
      times.add(time);
    }
  }

  /** Takes an exchange as it comes, if there is a campaign that its account might join. */
  void later(ExchangeSketch sketch) {
    if (!replay.ledger().campaigns().isEmpty()) {
      count(replay.addUnjudged(sketch), sketch.time());
    }
  }

  /** Whether somebody joined a known campaign since this was last asked. */
  boolean joined() {
    int before = members;
    goOn();
    return members > before;
  }

  private int members() {
    int sum = 0;
    for (Campaign campaign : replay.ledger().campaigns()) {
      sum += campaign.members().size();
    }
    return sum;
  }

  Findings findings() {
    ActivityBins bins = ActivityBins.of(replay);
    if (bins.wanted()) {
      settled.each(mark, bins::count);
      for (int place = 0; place < times.size(); place++) {
        bins.count(accounts.getInt(place), times.getLong(place));
      }
    }
    return new Conclusions(replay, accountNames(), bins, PublicShares.NONE).findings(0);
  }

  void explainMembers(Consumer<AccountExplanation> sink) {
    new Explanations(replay, accountNames(), PublicShares.NONE).members(sink);
  }

  private AccountNames accountNames() {
    return new AccountNames(replay.population(), names);
  }
}
