package io.stillwatch.server;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Five days of native lines, always the same: people of many habits, and a pool that works off one
 * list.
 */
final class CampaignLog {
  /** An account of the pool. */
  static final String MEMBER = "pool-7";

  /** An account of nobody's pool. */
  static final String PERSON = "person-7";

  private static final int PEOPLE = 150;
  private static final int POOL = 48;
  private static final long START = Instant.parse("2026-04-20T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000L;
  private static final int DAYS = 5;

  private final SplittableRandom chance = new SplittableRandom(1);
  private final StringBuilder lines = new StringBuilder();

  private CampaignLog() {}

  /** The exchanges, account by account. */
  static String lines() {
    CampaignLog log = new CampaignLog();
    for (int person = 0; person < PEOPLE; person++) {
      log.person("person-" + person, person);
    }
    for (int member = 0; member < POOL; member++) {
      log.member("pool-" + member);
    }
    return log.lines.toString();
  }

  private void person(String name, int person) {
    int subject = chance.nextInt(40_000);
    int wakes = chance.nextInt(24);
    int count = (int) (6 * Math.exp(2.2 * chance.nextDouble()));
    String network = chance.nextInt(1, 224) + "." + chance.nextInt(256) + "." + chance.nextInt(256);
    String agent = "agent/" + chance.nextInt(6);
    for (int place = 0; place < count; place++) {
      int hour = (wakes + chance.nextInt(5) + chance.nextInt(5)) % 24;
      long time = START + (chance.nextInt(DAYS) * 24L + hour) * HOUR + chance.nextLong(HOUR);
      String prompt = "How is it with " + words(subject, 12, 40) + " in the end?";
      line(name, place, time, network + "." + (1 + person % 200), agent, prompt);
    }
  }

  private void member(String name) {
    for (int item = 0; item < 44; item++) {
      long time = START + 24 * HOUR + chance.nextLong((DAYS - 1) * 24 * HOUR);
      String prompt =
          "You are a senior software engineer. Think step by step, write out your whole reasoning,"
              + " then implement a function in Python with unit tests that handles "
              + words(0, 10, 4_000);
      String address = "45.9." + chance.nextInt(3) + "." + chance.nextInt(250);
      line(name, item, time, address, "python-client/2.1", prompt);
    }
  }

  private void line(
      String account, int place, long time, String address, String agent, String prompt) {
    lines.append("{\"id\":\"").append(account).append('/').append(place);
    lines.append("\",\"time\":\"").append(Instant.ofEpochMilli(time));
    lines.append("\",\"account\":\"").append(account).append("\",\"ip\":\"").append(address);
    lines.append("\",\"user_agent\":\"").append(agent).append("\",\"prompt\":\"").append(prompt);
    lines.append("\",\"output_tokens\":900}\n");
  }

  /** So many words out of a vocabulary that begins at a number. */
  private String words(int from, int count, int vocabulary) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      long number = from + chance.nextInt(vocabulary);
      words.append(word == 0 ? "" : " ").append("w").append(Long.toString(number * 7_919 + 97, 36));
    }
    return words.toString();
  }
}
