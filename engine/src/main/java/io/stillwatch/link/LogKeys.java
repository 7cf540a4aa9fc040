package io.stillwatch.link;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/**
 * What the accounts of a log share, indexed once for all who ask. Immutable; thread-safe. Cost:
 * that of five {@link KeyIndex}es and of {@link PrivatePrints}, built side by side.
 */
public final class LogKeys {
  private static final List<Channel> CHANNELS =
      List.of(Channel.TEXT, Channel.SETUP, Channel.SUPPLY, Channel.NETWORK, Channel.QUEUE);

  private final List<KeyIndex> indexes;
  private final PrivatePrints prints;

  private LogKeys(List<KeyIndex> indexes, PrivatePrints prints) {
    this.indexes = indexes;
    this.prints = prints;
  }

  /**
   * Indexes all accounts.
   *
   * @param crowd the accounts that stand for the log: passages, of which each has many, are indexed
   *     of these alone
   */
  public static LogKeys of(Population population, int[] crowd) {
    ForkJoinTask<PrivatePrints> prints =
        ForkJoinTask.adapt(() -> PrivatePrints.of(population)).fork();
    List<KeyIndex> indexes =
        CHANNELS.parallelStream()
            .map(
                channel ->
                    channel == Channel.QUEUE
                        ? KeyIndex.of(population, crowd, channel)
                        : KeyIndex.of(population, channel))
            .toList();
    return new LogKeys(indexes, prints.join());
  }

  /** Answers that come back. */
  public PrivatePrints prints() {
    return prints;
  }

  /** The index of a channel: one of text, set-up, supply, network, queue. */
  public KeyIndex index(Channel channel) {
    return indexes.get(CHANNELS.indexOf(channel));
  }
}
