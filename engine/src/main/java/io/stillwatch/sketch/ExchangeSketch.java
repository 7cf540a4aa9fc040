package io.stillwatch.sketch;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.nio.ByteBuffer;

/**
 * What one exchange leaves: hashes and measures, no text. Immutable by custom: the arrays inside
 * are never written after making.
 *
 * @param time milliseconds since 1970
 * @param id hash of the exchange's id
 * @param account hash of the account's name
 * @param prompt sketch of the words that went in
 * @param served prints of the answer, as in {@link TextSketch}
 * @param settings hashes of the set-up's values by {@link SettingsField}, 0 where not logged
 * @param address hash of the address, 0 where not logged
 * @param network hash of the address's network: 24 bits of version 4, 48 of version 6
 * @param conversation hash of the conversation's name, 0 where not logged
 * @param promptUnits length of the prompt in UTF-16 units
 * @param answerUnits length of the answer: tokens where billed, else a quarter of its UTF-16 units,
 *     -1 unknown
 * @param inputTokens tokens in, 0 where not logged
 * @param outputTokens tokens out, 0 where not logged
 * @param status HTTP status
 * @param capability what was asked for
 * @param stage which step of a pipeline it would serve
 * @param training worth to who trains a student, from 0 to 255
 */
public record ExchangeSketch(
    long time,
    long id,
    long account,
    TextSketch prompt,
    long[] served,
    int[] settings,
    long address,
    long network,
    long conversation,
    int promptUnits,
    int answerUnits,
    int inputTokens,
    int outputTokens,
    int status,
    Capability capability,
    Stage stage,
    int training) {

  private static final Capability[] CAPABILITIES = Capability.values();
  private static final Stage[] STAGES = Stage.values();
  private static final int FIELDS = SettingsField.ALL.length;

  /** Size of a row in bytes: the sketch with every field at its full width. */
  public static final int BYTES =
      8 * 3 + 1 + TextSketch.BYTES + 2 + 8 * TextSketch.PRINTS + 4 * FIELDS + 8 * 3 + 4 * 4 + 2 + 3;

  /** Whether the answer was a refusal, of the model or of the gateway. */
  public boolean refused() {
    return status >= 400;
  }

  /**
   * Writes a row of {@link #BYTES} bytes. It begins with time and id, so that rows in the order of
   * their bytes are in the order of time, and equal exchanges stand beside each other; of those of
   * one account the one that tells most is the first.
   */
  public void write(ByteBuffer to) {
    to.putLong(time ^ Long.MIN_VALUE).putLong(id).putLong(account);
    to.put((byte) missing());
    to.putInt(prompt.words()).putLong(prompt.item()).put(prompt.direction());
    for (int value : prompt.frame()) {
      to.putInt(value);
    }
    writePrints(prompt.prints(), to);
    writePrints(served, to);
    for (int value : settings) {
      to.putInt(value);
    }
    to.putLong(address).putLong(network).putLong(conversation);
    to.putInt(promptUnits).putInt(answerUnits).putInt(inputTokens).putInt(outputTokens);
    to.putShort((short) status);
    to.put((byte) capability.ordinal()).put((byte) stage.ordinal()).put((byte) training);
  }

  /** How many of the things that a log may lack are not told. */
  private int missing() {
    int missing =
        absent(prompt.words() > 0)
            + absent(served.length > 0)
            + absent(answerUnits >= 0)
            + absent(inputTokens > 0)
            + absent(outputTokens > 0)
            + absent(address != 0)
            + absent(conversation != 0);
    for (int value : settings) {
      missing += absent(value != 0);
    }
    return missing;
  }

  private static int absent(boolean told) {
    return told ? 0 : 1;
  }

  private static void writePrints(long[] prints, ByteBuffer to) {
    to.put((byte) prints.length);
    for (int place = 0; place < TextSketch.PRINTS; place++) {
      to.putLong(place < prints.length ? prints[place] : 0);
    }
  }

  /** The row alone. */
  public byte[] toBytes() {
    ByteBuffer row = ByteBuffer.allocate(BYTES);
    write(row);
    return row.array();
  }

  /** Reads a row that {@link #write} wrote. */
  public static ExchangeSketch read(ByteBuffer from) {
    return new ExchangeSketch(
        from.getLong() ^ Long.MIN_VALUE,
        from.getLong(),
        from.getLong(),
        readText(from.position(from.position() + 1)),
        readPrints(from),
        readInts(from, FIELDS),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getInt(),
        from.getInt(),
        from.getInt(),
        from.getInt(),
        from.getShort(),
        CAPABILITIES[from.get()],
        STAGES[from.get()],
        Byte.toUnsignedInt(from.get()));
  }

  private static TextSketch readText(ByteBuffer from) {
    int words = from.getInt();
    long item = from.getLong();
    byte[] direction = new byte[TextSketch.DIMENSIONS];
    from.get(direction);
    return new TextSketch(
        words, item, direction, readInts(from, TextSketch.SLOTS), readPrints(from));
  }

  private static int[] readInts(ByteBuffer from, int count) {
    int[] values = new int[count];
    for (int place = 0; place < count; place++) {
      values[place] = from.getInt();
    }
    return values;
  }

  private static long[] readPrints(ByteBuffer from) {
    long[] prints = new long[from.get()];
    for (int place = 0; place < TextSketch.PRINTS; place++) {
      long print = from.getLong();
      if (place < prints.length) {
        prints[place] = print;
      }
    }
    return prints;
  }
}
