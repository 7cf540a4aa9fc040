package io.stillwatch.sketch;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.nio.ByteBuffer;

/**
 * What is remembered of an account's use: bounded, mergeable, without text. Mutable; not thread-safe.
 *
 * <p>Sums are whole numbers and samples are taken by hash, so that the order in which exchanges come never
 * shows: {@link #merge} is associative and commutative, and the profile of a whole is the merge of the
 * profiles of its parts. An exchange that goes on with a conversation counts for volume and tokens, but not
 * for text, hours and days: what people do next follows from what they did, and only what is begun anew
 * shows how accounts differ.
 *
 * <p>Cost: at most {@value #BYTES} bytes when written, about a fifth more in memory; some hundred operations
 * for each exchange. Clock and chance: none.
 */
public final class AccountProfile {
  /** Milliseconds in an hour. */
  public static final long HOUR = 3_600_000L;

  /** Milliseconds in a day. */
  public static final long DAY = 24 * HOUR;

  private static final int CAPABILITIES = Capability.values().length;
  private static final int STAGES = Stage.values().length;

  /** Size in bytes when every sample is full. */
  public static final int BYTES =
      8 * 5 + 4 * 4 + 2 * 20 + 4 * TextSketch.DIMENSIONS + 2 * (24 + CAPABILITIES + STAGES)
          + (4 + 2 * DayCounts.DAYS) + 6 * SettingsCounts.VALUES * 8
          + (1 + 160) + 2 * (1 + 80) + 2 * (1 + 120)
          + 1 + SampledFrames.SAMPLES * (8 + 4 * TextSketch.SLOTS);

  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long inputTokens;
  private long outputTokens;
  private long trainingSum;
  private int exchanges;
  private int openings;
  private int refused;
  private int texts;
  private final LengthSums promptLengths = new LengthSums();
  private final LengthSums answerLengths = new LengthSums();
  private final int[] direction = new int[TextSketch.DIMENSIONS];
  private final char[] hours = new char[24];
  private final char[] capabilities = new char[CAPABILITIES];
  private final char[] stages = new char[STAGES];
  private final DayCounts days = new DayCounts();
  private final SettingsCounts settings = new SettingsCounts();
  private final LeastKeys items = new LeastKeys(16);
  private final LeastKeys addresses = new LeastKeys(8);
  private final LeastKeys networks = new LeastKeys(8);
  private final LeastKeys served = new LeastKeys(12);
  private final LeastKeys asked = new LeastKeys(12);
  private final SampledFrames frames = new SampledFrames();

  /**
   * Takes an exchange in.
   *
   * @param sketch the exchange
   * @param opens whether it begins a conversation rather than going on with one
   */
  public void add(ExchangeSketch sketch, boolean opens) {
    first = Math.min(first, sketch.time());
    last = Math.max(last, sketch.time());
    exchanges++;
    inputTokens += sketch.inputTokens();
    outputTokens += sketch.outputTokens();
    refused += sketch.refused() ? 1 : 0;
    days.add((int) Math.floorDiv(sketch.time(), DAY), 1);
    trainingSum += sketch.training();
    raise(capabilities, sketch.capability().ordinal(), 1);
    raise(stages, sketch.stage().ordinal(), 1);
    addresses.add(sketch.address());
    networks.add(sketch.network());
    for (long print : sketch.served()) {
      served.add(print);
    }
    for (long print : sketch.prompt().prints()) {
      asked.add(print);
    }
    answerLengths.add(sketch.answerUnits());
    for (int field = 0; field < sketch.settings().length; field++) {
      settings.add(field, sketch.settings()[field], 1);
    }
    if (opens) {
      open(sketch);
    }
  }

  private void open(ExchangeSketch sketch) {
    openings++;
    raise(hours, (int) Math.floorMod(Math.floorDiv(sketch.time(), HOUR), 24L), 1);
    TextSketch prompt = sketch.prompt();
    if (prompt.words() == 0) {
      return;
    }
    texts++;
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      direction[dimension] += prompt.direction()[dimension];
    }
    promptLengths.add(sketch.promptUnits());
    items.add(prompt.item());
    frames.add(sketch.id(), prompt.frame());
  }

  /** Takes in all that another profile of the same account took in. */
  public void merge(AccountProfile other) {
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    exchanges += other.exchanges;
    openings += other.openings;
    refused += other.refused;
    texts += other.texts;
    inputTokens += other.inputTokens;
    outputTokens += other.outputTokens;
    trainingSum += other.trainingSum;
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      direction[dimension] += other.direction[dimension];
    }
    raiseAll(hours, other.hours);
    raiseAll(capabilities, other.capabilities);
    raiseAll(stages, other.stages);
    promptLengths.merge(other.promptLengths);
    answerLengths.merge(other.answerLengths);
    days.merge(other.days);
    settings.merge(other.settings);
    items.merge(other.items);
    addresses.merge(other.addresses);
    networks.merge(other.networks);
    served.merge(other.served);
    asked.merge(other.asked);
    frames.merge(other.frames);
  }

  private static void raise(char[] counts, int place, int times) {
    counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + times);
  }

  private static void raiseAll(char[] counts, char[] others) {
    for (int place = 0; place < counts.length; place++) {
      raise(counts, place, others[place]);
    }
  }

  /** Time of the first exchange, {@link Long#MAX_VALUE} where there is none. */
  public long first() {
    return first;
  }

  /** Time of the last exchange, {@link Long#MIN_VALUE} where there is none. */
  public long last() {
    return last;
  }

  /** How many exchanges were taken in. */
  public int exchanges() {
    return exchanges;
  }

  /** How many of them began a conversation. */
  public int openings() {
    return openings;
  }

  /** How many of them were refused. */
  public int refused() {
    return refused;
  }

  /** How many openings had words in their prompt. */
  public int texts() {
    return texts;
  }

  /** Tokens that went in, as far as logged. */
  public long inputTokens() {
    return inputTokens;
  }

  /** Tokens that came out, as far as logged. */
  public long outputTokens() {
    return outputTokens;
  }

  /** Mean worth to who trains a student, from 0 to 1. */
  public double training() {
    return exchanges == 0 ? 0 : trainingSum / (255.0 * exchanges);
  }

  /** Lengths of the opening prompts. */
  public LengthSums promptLengths() {
    return promptLengths;
  }

  /** Lengths of the answers. */
  public LengthSums answerLengths() {
    return answerLengths;
  }

  /** One coordinate of the sum of the opening prompts' directions, each of length {@value TextSketch#NORM}. */
  public int direction(int dimension) {
    return direction[dimension];
  }

  /** Openings in an hour of the day (UTC), 0 to 23. */
  public int hour(int hour) {
    return hours[hour];
  }

  /** Exchanges on a day since 1970, 0 for one more than {@value DayCounts#DAYS} days before the last. */
  public int day(int day) {
    return days.on(day);
  }

  /** Exchanges of a capability. */
  public int capability(Capability capability) {
    return capabilities[capability.ordinal()];
  }

  /** Exchanges of a stage. */
  public int stage(Stage stage) {
    return stages[stage.ordinal()];
  }

  /** A sample of the prompts that began conversations. */
  public LeastKeys items() {
    return items;
  }

  /** A sample of the addresses used. */
  public LeastKeys addresses() {
    return addresses;
  }

  /** A sample of the networks used. */
  public LeastKeys networks() {
    return networks;
  }

  /** A sample of the prints of the answers received. */
  public LeastKeys served() {
    return served;
  }

  /** A sample of the prints of the prompts sent. */
  public LeastKeys asked() {
    return asked;
  }

  /** The set-up's values. */
  public SettingsCounts settings() {
    return settings;
  }

  /** The sampled frames. */
  public SampledFrames frames() {
    return frames;
  }

  /** Writes the profile, {@link #BYTES} bytes at most. */
  public void write(ByteBuffer to) {
    to.putLong(first).putLong(last).putLong(inputTokens).putLong(outputTokens).putLong(trainingSum);
    to.putInt(exchanges).putInt(openings).putInt(refused).putInt(texts);
    promptLengths.write(to);
    answerLengths.write(to);
    for (int sum : direction) {
      to.putInt(sum);
    }
    for (char[] counts : new char[][] {hours, capabilities, stages}) {
      for (char count : counts) {
        to.putChar(count);
      }
    }
    days.write(to);
    settings.write(to);
    for (LeastKeys keys : new LeastKeys[] {items, addresses, networks, served, asked}) {
      keys.write(to);
    }
    frames.write(to);
  }

  /** Reads a profile that {@link #write} wrote. */
  public static AccountProfile read(ByteBuffer from) {
    AccountProfile profile = new AccountProfile();
    profile.first = from.getLong();
    profile.last = from.getLong();
    profile.inputTokens = from.getLong();
    profile.outputTokens = from.getLong();
    profile.trainingSum = from.getLong();
    profile.exchanges = from.getInt();
    profile.openings = from.getInt();
    profile.refused = from.getInt();
    profile.texts = from.getInt();
    profile.promptLengths.read(from);
    profile.answerLengths.read(from);
    for (int dimension = 0; dimension < TextSketch.DIMENSIONS; dimension++) {
      profile.direction[dimension] = from.getInt();
    }
    for (char[] counts : new char[][] {profile.hours, profile.capabilities, profile.stages}) {
      for (int place = 0; place < counts.length; place++) {
        counts[place] = from.getChar();
      }
    }
    profile.days.read(from);
    profile.settings.read(from);
    profile.items.read(from);
    profile.addresses.read(from);
    profile.networks.read(from);
    profile.served.read(from);
    profile.asked.read(from);
    profile.frames.read(from);
    return profile;
  }
}
