package io.stillwatch.laboratory.evaluate;

import io.stillwatch.exchange.Channel;

/**
 * Who accuses.
 *
 * @param grouping whether it says which accounts belong together; where it does not, false, split
 *     and mixed campaigns mean nothing
 */
public record Method(String name, String source, boolean grouping) {
  /** The scan of this program. */
  public static final Method STILLWATCH = new Method("Stillwatch", "this program", true);

  /** The same scan with a channel left out. */
  public static Method without(Channel channel) {
    return new Method(
        STILLWATCH.name() + " without " + channel.word(),
        "this program, one channel unheard",
        true);
  }
}
