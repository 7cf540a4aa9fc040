package io.stillwatch.view;

import io.stillwatch.exchange.Channel;

/**
 * One kind of evidence and whether this log could feed it.
 *
 * @param channel the channel's word, for example {@code supply}
 * @param available whether the log had what the channel reads
 * @param statement what it read, or what is missing and what that costs
 */
public record ChannelView(String channel, boolean available, String statement) {

  /** Whether the log lacks what the channel reads; public sets are not the log's to have. */
  public boolean missing() {
    return !available && !channel.equals(Channel.CORPUS.word());
  }
}
