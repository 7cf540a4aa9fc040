package io.stillwatch.laboratory.cost;

import io.stillwatch.laboratory.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes lines of the {@link SeedCase} in the native form, hour by hour, into one stretch of memory
 * that is used again and again. Not thread-safe. Cost: about a microsecond and 600 bytes a line.
 */
final class SeedLines {
  private static final int HOUR = 3_600_000;
  private static final String[] MODELS = {"atlas-4.5", "atlas-4.5-mini", "atlas-4"};
  private static final String[] CLIENTS = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
    "Mozilla/5.0 (X11; Linux x86_64)",
    "python-sdk/1.4.2",
    "node-sdk/2.0.1",
    "java-sdk/0.9.0",
    "curl/8.7.1"
  };
  private static final int PROXIES = 6_000;

  private final SeedWords words;
  private final boolean byHour;
  private byte[] bytes = new byte[1 << 19];
  private int size;
  private byte[] hour = {};

  SeedLines(SeedWords words, SeedCase.Conversations conversations) {
    this.words = words;
    this.byHour = conversations == SeedCase.Conversations.BY_HOUR;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes are written. */
  int size() {
    return size;
  }

  /** Begins anew, with lines of an hour counted from the start. */
  void begin(int number) {
    size = 0;
    String time = Instant.ofEpochMilli(SeedCase.START + (long) number * HOUR).toString();
    hour = ascii(time.substring(0, time.indexOf(':') + 1));
  }

  /** Writes an account's exchanges of the hour, in the order of time. */
  void write(SeedUse use, int hourNumber, int exchanges) {
    long own = Chance.mix(use.seed() + hourNumber);
    SplittableRandom chance = new SplittableRandom(own);
    byte[] account = ascii(use.name());
    long conversation = Chance.mix(use.seed() + hourNumber / 24);
    for (int exchange = 0; exchange < exchanges; exchange++) {
      int step = HOUR / exchanges;
      room();
      put("{\"id\":\"req_").hex(own + exchange);
      put("\",\"time\":\"").time(exchange * step + chance.nextInt(step));
      put("\",\"account\":\"").put(account);
      boolean another = chance.nextInt(3) == 0;
      conversation = byHour ? own : another ? own + exchange : conversation;
      settings(use, hourNumber, conversation, chance);
      int from = size;
      prompt(use, chance);
      int asked = size - from;
      put("\",\"completion\":\"");
      from = size;
      say(use, 12 + chance.nextInt(use.kind() == SeedUse.Kind.HARVEST ? 60 : 36), chance);
      put("\",\"input_tokens\":").number(4 + asked / 4);
      put(",\"output_tokens\":").number((size - from) / 4);
      put(",\"status\":200}\n");
    }
  }

  private void settings(SeedUse use, int hourNumber, long conversation, SplittableRandom chance) {
    int taste = (int) (use.seed() >>> 33);
    boolean person = use.kind() == SeedUse.Kind.PERSON;
    int shared = person ? taste : use.kind() == SeedUse.Kind.HARVEST ? 3 : use.group();
    put("\",\"model\":\"").put(MODELS[shared % MODELS.length]);
    put("\",\"ip\":\"").address(use, hourNumber / 24, chance);
    int clients = person ? 3 : CLIENTS.length - 3;
    put("\",\"user_agent\":\"").put(CLIENTS[(person ? 0 : 3) + shared / 3 % clients]);
    if (person) {
      put("\",\"conversation\":\"c").hex(conversation);
    }
    put("\",\"temperature\":").put(person || shared % 2 == 0 ? "1" : "0.2");
    put(",\"max_tokens\":").number(1_024 << shared % 3);
    put(",\"stream\":").put(person ? "true" : "false").put(",\"prompt\":\"");
  }

  private void prompt(SeedUse use, SplittableRandom chance) {
    switch (use.kind()) {
      case PERSON -> say(use, 4 + chance.nextInt(6 + (int) (use.seed() >>> 60) * 2), chance);
      case PROGRAM -> {
        SplittableRandom template = new SplittableRandom(Chance.mix(use.group()));
        say(use, 10 + use.group() % 12, template);
        put(": ");
        say(use, 3 + chance.nextInt(16), chance);
      }
      case HARVEST -> {
        put(words.wording(chance)).put(" ").put(words.task(chance)).put(" ");
        say(use, 3, chance);
      }
    }
  }

  private void say(SeedUse use, int count, SplittableRandom chance) {
    boolean harvest = use.kind() == SeedUse.Kind.HARVEST;
    int topic = harvest ? -1 : use.topic();
    int taste = harvest ? 0 : SeedWords.taste((int) (use.seed() >>> 40));
    for (int word = 0; word < count; word++) {
      if (word > 0) {
        bytes[size++] = ' ';
      }
      size = words.write(topic, taste, chance, bytes, size);
    }
  }

  private SeedLines address(SeedUse use, int day, SplittableRandom chance) {
    switch (use.kind()) {
      case PERSON -> {
        boolean abroad = chance.nextInt(6) == 0;
        network(use.seed(), abroad ? 1 + (int) Chance.mix(use.seed() + day) & 0xff : 7);
      }
      case PROGRAM -> network(Chance.mix(use.group()), 9);
      case HARVEST -> {
        int proxy = (int) Math.floorMod(Chance.mix(use.seed() + day), (long) PROXIES);
        put("45.").number(80 + proxy % 3).put(".").number(proxy / 3 >>> 8).put(".");
        number(proxy / 3 & 0xff);
      }
    }
    return this;
  }

  private void network(long bits, int host) {
    number(60 + (int) (bits & 0x7f)).put(".").number((int) (bits >>> 8 & 0xff)).put(".");
    number((int) (bits >>> 16 & 0xff)).put(".").number(host);
  }

  private SeedLines time(int milliseconds) {
    put(hour);
    digits(milliseconds / 60_000, 2).put(":");
    digits(milliseconds / 1_000 % 60, 2).put(".");
    return digits(milliseconds % 1_000, 3).put("Z");
  }

  private SeedLines digits(int value, int places) {
    int rest = value;
    for (int place = size + places - 1; place >= size; place--) {
      bytes[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += places;
    return this;
  }

  private SeedLines number(int value) {
    int places = 1;
    for (int bound = 10; bound <= value && places < 9; bound *= 10) {
      places++;
    }
    return digits(value, places);
  }

  private SeedLines hex(long value) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      int digit = (int) (value >>> shift) & 15;
      bytes[size++] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
    }
    return this;
  }

  private SeedLines put(byte[] piece) {
    System.arraycopy(piece, 0, bytes, size, piece.length);
    size += piece.length;
    return this;
  }

  @SuppressWarnings("deprecation") // Of ASCII it does what is wanted, without a copy in between.
  private SeedLines put(String ascii) {
    ascii.getBytes(0, ascii.length(), bytes, size);
    size += ascii.length();
    return this;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void room() {
    if (bytes.length - size < 1 << 14) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }
}
