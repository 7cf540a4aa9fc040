package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A log in which every one of very many accounts is used, a few times each: what memory is measured
 * on. People without a plan in common: topics, hours, volume, clients and addresses of their own,
 * seven exchanges each on average over eight days, short prompts. Written in event time, a line at
 * a time, so that it may be larger than memory. Stateless.
 */
public final class CrowdLog {
  private static final long START = Instant.parse("2026-04-20T00:00:00Z").toEpochMilli();
  private static final long SPAN = 8 * 86_400_000L;
  private static final int MEAN = 7;
  private static final int WORDS = 4_000;
  private static final String[] CLIENTS = {
    "Mozilla/5.0 (Windows NT 10.0)", "Mozilla/5.0 (Macintosh)", "python-sdk/1.4", "node-sdk/2.0"
  };
  private static final String[] MODELS = {"atlas-4.5", "atlas-4.5-mini", "atlas-4"};

  private CrowdLog() {}

  /**
   * Writes {@code exchanges.jsonl} and {@code accounts.jsonl} into a folder; the same seed, the
   * same bytes.
   */
  public static void write(Path folder, int accounts, long seed) {
    try {
      Files.createDirectories(folder);
      writeAccounts(folder.resolve("accounts.jsonl"), accounts, seed);
      writeExchanges(folder.resolve("exchanges.jsonl"), accounts, seed);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "The log in " + folder + " cannot be written.", failure);
    }
  }

  private static void writeAccounts(Path file, int accounts, long seed) throws IOException {
    SplittableRandom chance = new SplittableRandom(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int account = 0; account < accounts; account++) {
        out.append("{\"account\":\"").append(name(account));
        out.append("\",\"created\":\"").append(time(START - chance.nextLong(SPAN * 40)));
        out.append("\",\"email\":\"").append(name(account)).append("@mail");
        out.append(String.valueOf(chance.nextInt(3_000))).append(".example\",\"payment\":\"card_");
        out.append(Long.toHexString(chance.nextLong())).append("\",\"signup_ip\":\"");
        out.append(address(chance)).append("\",\"plan\":\"pro\"}\n");
      }
    }
  }

  private static void writeExchanges(Path file, int accounts, long seed) throws IOException {
    SplittableRandom chance = new SplittableRandom(seed + 1);
    long exchanges = (long) accounts * MEAN;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long exchange = 0; exchange < exchanges; exchange++) {
        long time = START + SPAN / exchanges * exchange;
        int account =
            exchange % MEAN == 0 ? (int) (exchange / MEAN) : awake(chance, accounts, seed, time);
        SplittableRandom habits = habits(seed, account);
        habits.nextInt();
        int topic = habits.nextInt(WORDS);
        out.append("{\"id\":\"req_").append(Long.toHexString(chance.nextLong()));
        out.append("\",\"time\":\"").append(time(time));
        out.append("\",\"account\":\"").append(name(account));
        out.append("\",\"model\":\"").append(MODELS[habits.nextInt(MODELS.length)]);
        out.append("\",\"user_agent\":\"").append(CLIENTS[habits.nextInt(CLIENTS.length)]);
        out.append("\",\"ip\":\"").append(address(habits)).append("\",\"prompt\":\"");
        words(chance, 6 + habits.nextInt(25), topic, out);
        out.append("\",\"completion\":\"");
        words(chance, 10 + habits.nextInt(40), topic, out);
        out.append("\",\"temperature\":1,\"max_tokens\":4096}\n");
      }
    }
  }

  private static SplittableRandom habits(long seed, int account) {
    return new SplittableRandom(seed * 31 + account * 0x9e3779b97f4a7c15L);
  }

  /** Somebody whose hours these are, the busy more often. */
  private static int awake(SplittableRandom chance, int accounts, long seed, long time) {
    int hour = (int) (time / 3_600_000 % 24);
    while (true) {
      int account = chance.nextInt(accounts);
      SplittableRandom habits = habits(seed, account);
      int person = habits.nextInt() >>> 8;
      int offset = Math.floorMod(hour - person % 24, 24);
      double busy = (person / 24 % 100 + 1) / 100.0;
      if (offset < 5 && chance.nextDouble() < busy * busy) {
        return account;
      }
    }
  }

  /** The name of an account by its number: names that tell nothing of the order. */
  static String name(int account) {
    return "acct_" + Long.toString(account * 0x9e3779b9L & 0xffffffffL, 36);
  }

  private static String time(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).toString();
  }

  private static String address(SplittableRandom chance) {
    return chance.nextInt(1, 224)
        + "."
        + chance.nextInt(256)
        + "."
        + chance.nextInt(256)
        + "."
        + chance.nextInt(1, 255);
  }

  private static void words(SplittableRandom chance, int count, int topic, BufferedWriter out)
      throws IOException {
    for (int word = 0; word < count; word++) {
      // The cube of chance makes few words frequent and most rare, as in language.
      double share = chance.nextDouble();
      int number = (topic + (int) (share * share * share * WORDS)) % WORDS;
      out.append(word == 0 ? "" : " ").append(Integer.toString(number * 7_919 + 1_000, 36));
    }
  }
}
