package io.stillwatch.link;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.List;

/**
 * What the accounts of a log share, indexed once for all who ask. Immutable; thread-safe. Cost:
 * that of four {@link KeyIndex}es, built side by side.
 */
public final class LogKeys {
  private static final List<Channel> CHANNELS =
      List.of(Channel.TEXT, Channel.SETUP, Channel.SUPPLY, Channel.NETWORK);

  private final List<KeyIndex> indexes;

  private LogKeys(List<KeyIndex> indexes) {
    this.indexes = indexes;
  }

  /** Indexes all accounts. */
  public static LogKeys of(Population population) {
    return new LogKeys(
        CHANNELS.parallelStream().map(channel -> KeyIndex.of(population, channel)).toList());
  }

  /** The index of a channel: one of text, set-up, supply, network. */
  public KeyIndex index(Channel channel) {
    return indexes.get(CHANNELS.indexOf(channel));
  }
}
