package io.stillwatch.sketch;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is remembered of an account's use: bounded, mergeable, without text. Mutable; not
 * thread-safe.
 *
 * <p>Sums are whole numbers and samples are taken by hash, so that the order in which exchanges
 * come never shows: {@link #merge} is associative and commutative, and the profile of a whole is
 * the merge of the profiles of its parts. An exchange that goes on with a conversation counts for
 * volume and tokens, but not for text, hours and days: what people do next follows from what they
 * did, and only what is begun anew shows how accounts differ.
 *
 * <p>Cost: at most {@value #BYTES} bytes when written. In memory every part grows with what it has
 * seen: about 700 bytes after one exchange, 1,300 after ten, never more than 2,000; some hundred
 * operations for each exchange. Clock and chance: none.
 */
public final class AccountProfile {
  /** Milliseconds in an hour. */
  public static final long HOUR = 3_600_000L;

  /** For how many days back it is known what was begun on each. */
  public static final int DAYS_KEPT = DayCounts.DAYS;

  /** Milliseconds in a day. */
  public static final long DAY = 24 * HOUR;

  private static final int CAPABILITIES = Capability.values().length;
  private static final int STAGES = Stage.values().length;

  private static final int HOURS = 24;
  private static final int FIRST_CAPABILITY = HOURS;
  private static final int FIRST_STAGE = FIRST_CAPABILITY + CAPABILITIES;
  private static final int ITEMS = 16;
  private static final int PLACES = 8;
  private static final int PRINTS = 12;

  /** Size in bytes when every sample is full. */
  public static final int BYTES =
      Long.BYTES * 5
          + Integer.BYTES * 4
          + 2 * LengthSums.BYTES
          + Integer.BYTES * TextSketch.DIMENSIONS
          + Character.BYTES * (HOURS + CAPABILITIES + STAGES)
          + Integer.BYTES
          + Character.BYTES * DayCounts.DAYS
          + SettingsCounts.BYTES
          + LeastKeys.bytes(ITEMS)
          + 2 * LeastKeys.bytes(PLACES)
          + 2 * LeastKeys.bytes(PRINTS)
          + SampledFrames.BYTES;

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
  private final DirectionSums direction = new DirectionSums();

  /** Openings by hour, then exchanges by capability, then by stage. */
  private final SmallCounts counts = new SmallCounts(FIRST_STAGE + STAGES);

  private final DayCounts days = new DayCounts();
  private final SettingsCounts settings = new SettingsCounts();
  private final LeastKeys items = new LeastKeys(ITEMS);
  private final LeastKeys addresses = new LeastKeys(PLACES);
  private final LeastKeys networks = new LeastKeys(PLACES);
  private final LeastKeys served = new LeastKeys(PRINTS);
  private final LeastKeys asked = new LeastKeys(PRINTS);
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
    trainingSum += sketch.training();
    counts.raise(FIRST_CAPABILITY + sketch.capability().ordinal(), 1);
    counts.raise(FIRST_STAGE + sketch.stage().ordinal(), 1);
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
    days.add((int) Math.floorDiv(sketch.time(), DAY), 1);
    counts.raise((int) Math.floorMod(Math.floorDiv(sketch.time(), HOUR), (long) HOURS), 1);
    TextSketch prompt = sketch.prompt();
    if (prompt.words() == 0) {
      return;
    }
    texts++;
    direction.add(prompt.direction());
    promptLengths.add(sketch.promptUnits());
    items.add(prompt.item());
    frames.add(sketch.id(), prompt.frame());
  }

  /** Another profile that has taken in the same. */
  public AccountProfile copy() {
    AccountProfile copy = new AccountProfile();
    copy.merge(this);
    return copy;
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
    direction.merge(other.direction);
    counts.merge(other.counts);
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

  /**
   * What it has shown of itself, counted in conversations: those that it began, and each of them
   * for two at most where it went on with them. What is asked next follows from what was asked, so
   * that a long conversation shows more than a short one, but not in proportion.
   */
  public double evidence() {
    return openings + Math.min(openings, Math.sqrt(exchanges - openings));
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

  /**
   * One coordinate of the sum of the opening prompts' directions, each of length {@value
   * TextSketch#NORM}.
   */
  public int direction(int dimension) {
    return direction.at(dimension);
  }

  /** Openings in an hour of the day (UTC), 0 to 23. */
  public int hour(int hour) {
    return counts.at(hour);
  }

  /** Openings on a day since 1970, 0 for one more than {@value DAYS_KEPT} days before the last. */
  public int day(int day) {
    return days.on(day);
  }

  /** Exchanges of a capability. */
  public int capability(Capability capability) {
    return counts.at(FIRST_CAPABILITY + capability.ordinal());
  }

  /** Exchanges of a stage. */
  public int stage(Stage stage) {
    return counts.at(FIRST_STAGE + stage.ordinal());
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

  /** The profile as bytes, {@link #BYTES} at most; {@link #fromBytes} undoes it. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    write(buffer);
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** The profile that {@link #toBytes} wrote; an equal one gives equal bytes. */
  public static AccountProfile fromBytes(byte[] bytes) {
    return read(ByteBuffer.wrap(bytes));
  }

  /** Writes the profile, {@link #BYTES} bytes at most. */
  public void write(ByteBuffer to) {
    to.putLong(first).putLong(last).putLong(inputTokens).putLong(outputTokens).putLong(trainingSum);
    to.putInt(exchanges).putInt(openings).putInt(refused).putInt(texts);
    promptLengths.write(to);
    answerLengths.write(to);
    direction.write(to);
    counts.write(to);
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
    profile.direction.read(from, profile.texts);
    profile.counts.read(from);
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
