package io.stillwatch.pipeline;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.SketchBlock;
import java.util.stream.IntStream;

/**
 * Exchanges of a block on their way into their accounts' profiles. Threads share the accounts out
 * among them, so each account's exchanges are taken by one and in their order. Reused; not
 * thread-safe. Cost: 12 bytes for each exchange of a block, and beside unpacking and taking each a
 * step for every part.
 */
final class Arrivals {
  /** As many as let the threads of a small machine end at the same time; a power of two. */
  private static final int PARTS = 8;

  /** Fewer are taken before another thread has begun. */
  private static final int FEW = 128;

  private final SketchBlock block;
  private final int[] places;
  private final int[] accounts;
  private final AccountProfile[] profiles;
  private int count;

  Arrivals(SketchBlock block) {
    this.block = block;
    places = new int[block.size()];
    accounts = new int[block.size()];
    profiles = new AccountProfile[block.size()];
  }

  /** Says whether an account begins a conversation with its next exchange. */
  interface Opening {
    boolean opens(int account, long conversation);
  }

  /** Takes note of an account and its profile. */
  interface Sink {
    void seen(int account, AccountProfile profile);
  }

  void clear() {
    count = 0;
  }

  /** Adds the exchange at a place of the block. */
  void add(int place, int account, AccountProfile profile) {
    places[count] = place;
    accounts[count] = account;
    profiles[count++] = profile;
  }

  /** Takes all into their profiles. */
  void take(Opening opening) {
    if (count < FEW) {
      take(opening, 0, 1);
    } else {
      IntStream.range(0, PARTS).parallel().forEach(part -> take(opening, part, PARTS));
    }
  }

  private void take(Opening opening, int part, int parts) {
    for (int arrival = 0; arrival < count; arrival++) {
      if ((accounts[arrival] & parts - 1) == part) {
        ExchangeSketch sketch = block.sketch(places[arrival]);
        boolean opens = opening.opens(accounts[arrival], sketch.conversation());
        profiles[arrival].add(sketch, opens);
      }
    }
  }

  /** Gives each one's account, with its profile as it is now. */
  void each(Sink sink) {
    for (int arrival = 0; arrival < count; arrival++) {
      sink.seen(accounts[arrival], profiles[arrival]);
    }
  }
}
