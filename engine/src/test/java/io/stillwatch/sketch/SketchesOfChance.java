package io.stillwatch.sketch;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Sketches as any log might leave them, from a seed. */
public final class SketchesOfChance {
  private static final long START = 1_776_000_000_000L;

  private final SplittableRandom chance;

  /** The same seed gives the same sketches. */
  public SketchesOfChance(long seed) {
    chance = new SplittableRandom(seed);
  }

  /** So many sketches of one account, in no order of time. */
  public List<ExchangeSketch> ofAccount(long account, int count) {
    List<ExchangeSketch> sketches = new ArrayList<>();
    for (int made = 0; made < count; made++) {
      sketches.add(of(account));
    }
    return sketches;
  }

  /** One sketch of an account. */
  public ExchangeSketch of(long account) {
    int[] settings = new int[SettingsField.ALL.length];
    for (int field = 0; field < settings.length; field++) {
      settings[field] = Hash.shorten(Hash.mix(chance.nextInt(0, 9)));
    }
    return new ExchangeSketch(
        START + chance.nextLong(60 * AccountProfile.DAY),
        chance.nextLong(),
        account,
        chance.nextInt(12) == 0 ? TextSketch.NONE : text(),
        prints(),
        settings,
        Hash.mix(chance.nextInt(20)),
        Hash.mix(chance.nextInt(12)),
        chance.nextInt(3) == 0 ? 0 : Hash.mix(chance.nextInt(50)),
        chance.nextInt(5_000),
        chance.nextInt(-1, 5_000),
        chance.nextInt(5_000),
        chance.nextInt(5_000),
        chance.nextInt(10) == 0 ? 429 : 200,
        Capability.values()[chance.nextInt(Capability.values().length)],
        Stage.values()[chance.nextInt(Stage.values().length)],
        chance.nextInt(256));
  }

  /** Another sketch like one, of a time, an id and a prompt of its own. */
  public static ExchangeSketch like(ExchangeSketch one, long time, long id, TextSketch prompt) {
    return new ExchangeSketch(
        time,
        id,
        one.account(),
        prompt,
        one.served(),
        one.settings(),
        one.address(),
        one.network(),
        one.conversation(),
        one.promptUnits(),
        one.answerUnits(),
        one.inputTokens(),
        one.outputTokens(),
        one.status(),
        one.capability(),
        one.stage(),
        one.training());
  }

  private TextSketch text() {
    Words words = new Words(new ScalarKernels());
    StringBuilder text = new StringBuilder();
    for (int word = chance.nextInt(1, 60); word > 0; word--) {
      text.append("word").append(chance.nextInt(200)).append(' ');
    }
    words.read(text.toString());
    return new TextSketcher(new ScalarKernels()).sketch(words);
  }

  private long[] prints() {
    long[] prints = new long[chance.nextInt(TextSketch.PRINTS + 1)];
    Arrays.setAll(prints, place -> chance.nextLong());
    return prints;
  }
}
