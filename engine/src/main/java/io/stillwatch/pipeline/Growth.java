package io.stillwatch.pipeline;

import io.stillwatch.judge.Ledger;
import io.stillwatch.sketch.AccountProfile;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which accounts have grown, by half or to be eligible at all, and whether so many have that all
 * should be judged anew. Not thread-safe. Cost: 4 bytes an account.
 *
 * <p>Up to {@value #MANY} accounts each counts from when it last was among the grown: accounts grow
 * one after the other, and a log that goes on as before is judged again when it is longer by a
 * thirtieth. What is barely convicted is then asked about often. With more, where that costs much,
 * all count from when all was judged: such a log is judged again when it is longer by a tenth, and
 * within hours when many accounts are new, as those of a campaign are that begins. Of more than
 * {@value #PLENTY} those count that have doubled, so all is judged less often by two fifths.
 *
 * <p>The longer a log, the longer all this takes, and who begins late is few among many. So as soon
 * as anybody has grown, all is judged after a day anyway; of more than {@value #DAILY} accounts
 * after as many days as they are times that, and after a week at the latest.
 */
final class Growth {
  private static final double ENOUGH = 0.08;
  private static final int FEWEST = 8;
  private static final int MANY = 1_000;
  private static final int PLENTY = 4_096;
  private static final int DAILY = 1_024;
  private static final int WEEK = 7;
  private static final long NEVER = Long.MIN_VALUE;

  private final BitSet grown = new BitSet();
  private final BitSet doubled = new BitSet();
  private int[] openingsJudged = new int[1_024];
  private long judgedAt = NEVER;

  /** The same, to go a way of its own from here. */
  Growth fork() {
    Growth fork = new Growth();
    fork.grown.or(grown);
    fork.doubled.or(doubled);
    fork.openingsJudged = openingsJudged.clone();
    fork.judgedAt = judgedAt;
    return fork;
  }

  /** Takes how many conversations an account has begun by now. */
  void see(int account, int openings) {
    if (openingsJudged.length <= account) {
      openingsJudged = Arrays.copyOf(openingsJudged, account + 1 + (account >>> 2));
    }
    int judged = openingsJudged[account];
    if (openings >= Ledger.ELIGIBLE) {
      grown.set(account, grown.get(account) || openings >= judged + (judged + 1) / 2);
      doubled.set(account, doubled.get(account) || openings >= 2 * judged);
    }
  }

  /** Whether enough of so many accounts have grown, or any and it is time, in milliseconds. */
  boolean suffices(int accounts, long now) {
    BitSet counted = accounts > PLENTY ? doubled : grown;
    return counted.cardinality() >= Math.max(FEWEST, ENOUGH * accounts) || late(accounts, now);
  }

  private boolean late(int accounts, long now) {
    double days = Math.max(1, Math.min(WEEK, (double) accounts / DAILY));
    return judgedAt != NEVER && !grown.isEmpty() && now - judgedAt >= days * AccountProfile.DAY;
  }

  /** Notes that all accounts, so many, were judged as they are now. */
  void judged(int accounts, long now, IntUnaryOperator openingsOf) {
    judgedAt = now;
    IntStream counted = accounts > MANY ? IntStream.range(0, accounts) : grown.stream();
    counted.forEach(
        account -> {
          int openings = openingsOf.applyAsInt(account);
          openingsJudged[account] = openings >= Ledger.ELIGIBLE ? openings : 0;
        });
    grown.clear();
    doubled.clear();
  }

  void write(ObjectOutputStream out) throws IOException {
    out.writeObject(grown);
    out.writeObject(doubled);
    out.writeObject(openingsJudged);
    out.writeLong(judgedAt);
  }

  /** Goes on from what {@link #write} wrote. */
  void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
    grown.or((BitSet) in.readObject());
    doubled.or((BitSet) in.readObject());
    openingsJudged = (int[]) in.readObject();
    judgedAt = in.readLong();
  }
}
