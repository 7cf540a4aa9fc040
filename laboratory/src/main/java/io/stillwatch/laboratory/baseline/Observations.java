package io.stillwatch.laboratory.baseline;

import io.stillwatch.exchange.Progress;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.ReadSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A log as methods see it that look at who sent what from where and when: a row an exchange, in
 * time order. Texts are kept as fingerprints. Immutable.
 */
public final class Observations {
  private static final int ROW_BITS = 25;

  private final Columns columns;
  private final int[] order;
  private final int size;

  private Observations(Columns columns, int[] order, int size) {
    this.columns = columns;
    this.order = order;
    this.size = size;
  }

  /**
   * Reads a folder as a provider has it.
   *
   * @throws io.stillwatch.exchange.StillwatchException if it is not there, or holds more than can
   *     be kept in memory
   */
  public static Observations read(Path folder, Progress progress) {
    Columns columns = new Columns();
    new ExchangeReader(ReadSettings.DEFAULT, progress).read(List.of(folder), columns);
    long first = Long.MAX_VALUE;
    for (int row = 0; row < columns.size; row++) {
      first = Math.min(first, columns.times[row]);
    }
    long[] keys = new long[columns.size];
    for (int row = 0; row < columns.size; row++) {
      keys[row] = (columns.times[row] - first) << ROW_BITS | row;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int place = 0; place < keys.length; place++) {
      order[place] = (int) (keys[place] & (1 << ROW_BITS) - 1);
    }
    return new Observations(columns, order, columns.size);
  }

  /** What was to be seen before a moment, in milliseconds since 1970. */
  public Observations until(long moment) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Observations(columns, order, low);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** How many accounts there are, those without a row too. */
  public int accounts() {
    return columns.names.size();
  }

  /** What the log calls an account. */
  public String name(int account) {
    return columns.names.get(account);
  }

  /** When a row's request came, in milliseconds since 1970. */
  public long time(int row) {
    return columns.times[order[row]];
  }

  /** What the log calls the account of a row. */
  public String accountName(int row) {
    return name(account(row));
  }

  Holder holder(int account) {
    return columns.holders.get(account);
  }

  int account(int row) {
    return columns.accounts[order[row]];
  }

  long address(int row) {
    return columns.addresses[order[row]];
  }

  long agent(int row) {
    return columns.agents[order[row]];
  }

  long prompt(int row) {
    return columns.prompts[order[row]];
  }

  long system(int row) {
    return columns.systems[order[row]];
  }

  long likeness(int row) {
    return columns.likenesses[order[row]];
  }
}
