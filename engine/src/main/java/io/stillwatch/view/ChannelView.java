package io.stillwatch.view;

/**
 * One kind of evidence and whether this log could feed it.
 *
 * @param channel the channel's word, for example {@code supply}
 * @param available whether the log had what the channel reads
 * @param statement what it read, or what is missing and what that costs
 */
public record ChannelView(String channel, boolean available, String statement) {}
