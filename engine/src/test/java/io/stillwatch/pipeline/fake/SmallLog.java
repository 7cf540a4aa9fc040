package io.stillwatch.pipeline.fake;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.AuthorisedScope;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Five days of traffic in small, the same for the same seed: people who each have their own
 * subject, hours and pace; a class that does one assignment; and, if asked for, a pool of accounts
 * that works off one list.
 */
public final class SmallLog {
  /** How many accounts the pool has. */
  public static final int POOL = 48;

  /** How many accounts the class has. */
  public static final int CLASS = 24;

  private static final Pool POOL_ITSELF =
      new Pool(
          "pool",
          "drop",
          "pool",
          "45.9",
          "python-client/2.1",
          "You are a senior software engineer. Think step by step, write out your whole reasoning,"
              + " then implement a function in Python with unit tests that handles ",
          0);
  private static final Pool RIVAL =
      new Pool(
          "rival",
          "spare",
          "rival",
          "91.200",
          "node-fetch/3",
          "Answer as a mathematician would. Give a proof in full, number each step, check each of"
              + " them once more, and end with the result in one line, for the claim on ",
          20_000);
  private static final Pool MONITORS =
      new Pool(
          "monitor",
          "watch",
          "watch",
          "77.12",
          "probe/4",
          "Status line of the last minute follows. Say OK or DOWN and nothing else: host ",
          30_000);
  private static final Pool REPLACEMENT =
      new Pool("replacement", "drop", "pool", "62.3", "python-client/2.2", POOL_ITSELF.frame(), 0);
  private static final int PEOPLE = 140;
  private static final long START = Instant.parse("2026-04-20T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000L;
  private static final int DAYS = 5;
  private static final int ITEMS = 44;
  private static final int BRIEF = 8;
  private static final int FLEET = 4;

  private final SplittableRandom chance;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();

  /** What the accounts of one pool have in common. */
  private record Pool(
      String name,
      String domain,
      String cards,
      String network,
      String agent,
      String frame,
      int list) {}

  private SmallLog(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  /** People and the class. */
  public static SmallLog honest(long seed) {
    SmallLog log = new SmallLog(seed);
    for (int person = 0; person < PEOPLE; person++) {
      log.person(person);
    }
    for (int student = 0; student < CLASS; student++) {
      log.student(student);
    }
    return log;
  }

  /** The same and the pool. */
  public static SmallLog withPool(long seed) {
    SmallLog log = honest(seed);
    log.pool(POOL_ITSELF, 1, DAYS);
    return log;
  }

  /**
   * People, the class, and so many accounts of the pool, each of which asks eight times and no
   * more.
   */
  public static SmallLog withBriefPool(long seed, int size) {
    SmallLog log = honest(seed);
    for (int member = 0; member < size; member++) {
      log.member(POOL_ITSELF, member, BRIEF, START + 2 * 24L * HOUR, 24L * HOUR);
    }
    return log;
  }

  /**
   * People, the class, and the machines of 24 businesses, four of each, that do as the pool does.
   *
   * @param training whether they ask what the pool asks, or how hosts are
   * @param verified whether the businesses were verified
   */
  public static SmallLog withFleets(long seed, boolean training, Account.Verified verified) {
    SmallLog log = honest(seed);
    log.pool(training ? POOL_ITSELF : MONITORS, 1, DAYS, 2 * POOL);
    log.accounts.replaceAll(account -> owned(account, verified));
    return log;
  }

  private static Account owned(Account account, Account.Verified verified) {
    String name = account.account();
    if (name.startsWith("person") || name.startsWith("student")) {
      return account;
    }
    int fleet = Integer.parseInt(name.substring(name.indexOf('-') + 1)) / FLEET;
    return new Account(
        name,
        account.created(),
        name + "@business" + fleet + ".example",
        "card-business" + fleet,
        account.country(),
        "Business " + fleet,
        account.plan(),
        account.signupAddress(),
        verified,
        account.authorised());
  }

  /** People, the class, and a pool of as many accounts as there are people. */
  public static SmallLog withLargePool(long seed) {
    SmallLog log = honest(seed);
    log.pool(POOL_ITSELF, 0, 2, PEOPLE);
    return log;
  }

  /** People, the class, the pool and that of another operator, who works in the same way. */
  public static SmallLog withRivals(long seed) {
    SmallLog log = withPool(seed);
    log.pool(RIVAL, 1, DAYS);
    return log;
  }

  /** People, the class, and a pool that is given up for another of the same operator halfway. */
  public static SmallLog withReplacedPool(long seed) {
    SmallLog log = honest(seed);
    log.pool(POOL_ITSELF, 0, 2);
    log.pool(REPLACEMENT, 2, DAYS);
    return log;
  }

  /** The same log, where every account of the pool has registered a scope. */
  public SmallLog authorised(AuthorisedScope scope) {
    accounts.replaceAll(
        account -> account.account().startsWith("pool-") ? within(scope, account) : account);
    return this;
  }

  private static Account within(AuthorisedScope scope, Account account) {
    return new Account(
        account.account(),
        account.created(),
        account.email(),
        account.payment(),
        account.country(),
        account.org(),
        account.plan(),
        account.signupAddress(),
        account.verified(),
        Optional.of(scope));
  }

  /** The same log, its account lines lost. */
  public SmallLog withoutAccounts() {
    accounts.clear();
    return this;
  }

  /** The exchanges, account by account. */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** The account lines. */
  public List<Account> accounts() {
    return accounts;
  }

  private void person(int person) {
    String name = "person-" + person;
    int subject = chance.nextInt(40_000);
    int wakes = chance.nextInt(24);
    int count = (int) (6 * Math.exp(2.2 * chance.nextDouble()));
    String address = chance.nextInt(224) + "." + chance.nextInt(256) + "." + chance.nextInt(256);
    String agent = "agent/" + chance.nextInt(6);
    account(name, "mail" + chance.nextInt(4) + ".example", "card-" + name, "", address, -300 * 24);
    for (int place = 0; place < count; place++) {
      int hour = (wakes + chance.nextInt(5) + chance.nextInt(5)) % 24;
      long time = START + (chance.nextInt(DAYS) * 24L + hour) * HOUR + chance.nextLong(HOUR);
      String prompt = "How is it with " + words(subject, 12, 40) + " in the end?";
      exchange(name, place, time, address + "." + (1 + person % 200), agent, prompt);
    }
  }

  private void student(int student) {
    String name = "student-" + student;
    String address = "130.60." + (student % 4);
    account(name, "university.example", "card-" + name, "", address, -20 * 24);
    for (int task = 0; task < 9; task++) {
      long time = START + (14 + chance.nextInt(7)) * HOUR + chance.nextLong(HOUR);
      String prompt = "Explain exercise " + task + " of the sheet on integrals, with every step.";
      exchange(name, task, time, address + ".7", "agent/9", prompt);
    }
  }

  private void pool(Pool pool, int fromDay, int toDay) {
    pool(pool, fromDay, toDay, POOL);
  }

  private void pool(Pool pool, int fromDay, int toDay, int size) {
    for (int member = 0; member < size; member++) {
      member(pool, member, ITEMS, START + fromDay * 24L * HOUR, (toDay - fromDay) * 24L * HOUR);
    }
  }

  private void member(Pool pool, int member, int items, long from, long length) {
    String name = pool.name() + "-" + member;
    String card = "card-" + pool.cards() + "-" + member / 6;
    String domain = pool.domain() + member / 12 + ".example";
    account(name, domain, card, "", pool.network() + "." + member, -30);
    for (int item = 0; item < items; item++) {
      long time = from + chance.nextLong(length);
      String prompt = pool.frame() + words(pool.list(), 10, 4_000);
      String address = pool.network() + "." + chance.nextInt(3) + "." + chance.nextInt(250);
      exchange(name, item, time, address, pool.agent(), prompt);
    }
  }

  private void account(
      String name, String domain, String card, String org, String network, int hoursFromStart) {
    accounts.add(
        new Account(
            name,
            START + hoursFromStart * HOUR + chance.nextLong(Math.abs(hoursFromStart) * HOUR),
            name + "@" + domain,
            card,
            "",
            org,
            "",
            network + ".1",
            org.isEmpty() ? Account.Verified.NO : Account.Verified.YES,
            Optional.empty()));
  }

  private void exchange(
      String account, int place, long time, String address, String agent, String prompt) {
    exchanges.add(
        new Exchange(
            account + "/" + place,
            time,
            account,
            new Origin(address, agent, ""),
            new Settings("model-1", 1, Double.NaN, 4_096, Settings.Stream.YES, List.of()),
            new Text("", prompt, "Here is what can be said: " + words(0, 20, 9_000), ""),
            new Usage(200, 900, -1),
            "",
            200,
            "",
            ""));
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
