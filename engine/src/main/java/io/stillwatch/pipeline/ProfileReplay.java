package io.stillwatch.pipeline;

import io.stillwatch.link.PublicShares;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.Findings;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A replay whose accounts are sketched elsewhere, for who spreads the sketching over many machines:
 * takes hour by hour the profiles that changed in it, and gives the findings that {@link Pipeline}
 * gives of the same exchanges. Not thread-safe. Cost: the profiles, the names, and two or three
 * bytes for each hour in which an account was active.
 */
public final class ProfileReplay {
  /** An hour in milliseconds: what is handed over is complete up to a multiple of it. */
  public static final long TICK = Replay.TICK;

  private static final Comparator<AccountHour> BY_FIRST_EXCHANGE =
      Comparator.comparingLong((AccountHour hour) -> hour.profile().first())
          .thenComparing(AccountHour::firstId, Long::compareUnsigned)
          .thenComparing(AccountHour::account, Long::compareUnsigned);

  private final Long2ObjectOpenHashMap<AccountTraits> traits = new Long2ObjectOpenHashMap<>();
  private final NameStore names = new NameStore();
  private final List<HourCounts> counts = new ArrayList<>();
  private final Population population = new Population(traits);
  private final Replay replay = new Replay(population, (id, time) -> true, Long.MAX_VALUE);

  /** Takes what is known of an account's holder, before the account's first hour. */
  public AccountTraits known(long account, AccountTraits told) {
    return traits.merge(account, told, AccountTraits::least);
  }

  /**
   * Takes an hour, after all hours before it; what was taken of the hour before is evaluated first.
   *
   * @param end the end of the hour, in milliseconds since 1970
   * @param accounts every account that was active in it, once, in any order
   */
  public void hour(long end, List<AccountHour> accounts) {
    replay.endHour(end);
    List<AccountHour> newcomers = new ArrayList<>();
    for (AccountHour hour : accounts) {
      if (population.find(hour.account()) < 0) {
        newcomers.add(hour);
      } else {
        take(end, hour);
      }
    }
    newcomers.sort(BY_FIRST_EXCHANGE); // They are numbered as they come.
    for (AccountHour hour : newcomers) {
      names.add(hour.name());
      take(end, hour);
    }
  }

  private void take(long end, AccountHour hour) {
    int account = replay.take(hour);
    if (account == counts.size()) {
      counts.add(new HourCounts());
    }
    counts.get(account).add(Math.floorDiv(end, TICK) - 1, hour.exchanges());
  }

  /** Evaluates the last hour now, for who does not wait for the next one. */
  public void evaluate() {
    replay.evaluateNow();
  }

  /** Evaluates everything once more; there are no more hours. */
  public void close() {
    replay.close();
  }

  /** The findings as of the last evaluation. */
  public Findings findings(long rejected) {
    ActivityBins bins = ActivityBins.of(replay);
    if (bins.wanted()) {
      for (int each = 0; each < counts.size(); each++) {
        int account = each;
        counts.get(each).each((hour, exchanges) -> bins.count(account, hour * TICK, exchanges));
      }
    }
    return new Conclusions(replay, accountNames(), bins, PublicShares.NONE).findings(rejected);
  }

  /** Gives one explanation for every account, in order of the accounts' names. */
  public void explain(Consumer<AccountExplanation> sink) {
    new Explanations(replay, accountNames(), PublicShares.NONE).each(sink);
  }

  private AccountNames accountNames() {
    return new AccountNames(population, names);
  }

  /** How many accounts have been active. */
  public int accounts() {
    return population.size();
  }

  /** The number of an account that has been active, from 0 in the order of first exchanges. */
  public int number(long account) {
    return population.placeOf(account);
  }

  /** An account by its number, as bytes that {@link #restore} takes. */
  public byte[] account(int number) {
    long key = population.key(number);
    byte[] name = names.of(key).getBytes(StandardCharsets.UTF_8);
    byte[] hours = counts.get(number).toBytes();
    byte[] profile = population.profile(number).toBytes();
    int size = 2 * Integer.BYTES + name.length + hours.length + profile.length;
    return ByteBuffer.allocate(size)
        .putInt(name.length)
        .put(name)
        .putInt(hours.length)
        .put(hours)
        .put(profile)
        .array();
  }

  /**
   * All but the accounts, as bytes that {@link #restore} takes; for the same build of this program.
   */
  public byte[] course() {
    try {
      return ReplayBytes.of(replay);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Goes on where another left off. Called once, after what is {@link #known} and before any hour.
   *
   * @param accounts all accounts in the order of their numbers
   * @param course what {@link #course} gave
   */
  public void restore(Iterable<byte[]> accounts, byte[] course) {
    for (byte[] account : accounts) {
      ByteBuffer from = ByteBuffer.wrap(account);
      String name = new String(part(from), StandardCharsets.UTF_8);
      counts.add(new HourCounts(part(from)));
      names.add(name);
      population.replace(population.placeOf(Hash.of(name)), AccountProfile.read(from));
    }
    try {
      ReplayBytes.restore(replay, course);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] part(ByteBuffer from) {
    byte[] part = new byte[from.getInt()];
    from.get(part);
    return part;
  }
}
