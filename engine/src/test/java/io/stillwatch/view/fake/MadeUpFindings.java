package io.stillwatch.view.fake;

import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Findings that no log gave: two campaigns in three weeks of traffic, the same for the same seed.
 */
public final class MadeUpFindings {
  private static final Instant START = Instant.parse("2026-04-22T00:00:00Z");
  private static final int HOURS = 24 * 21;
  private static final Duration BIN = Duration.ofHours(2);
  private static final String[] KINDS = {"text", "queue", "supply", "network", "time", "replay"};

  private final SplittableRandom chance;
  private final String prefix;

  private MadeUpFindings(long seed, String prefix) {
    this.chance = new SplittableRandom(seed);
    this.prefix = prefix;
  }

  /** Findings whose accounts' names begin with the given text. */
  public static Findings withAccountsNamed(String prefix) {
    MadeUpFindings made = new MadeUpFindings(7, prefix);
    return made.findings(212);
  }

  /** Findings whose first campaign has so many members. */
  public static Findings withMembers(int members) {
    return new MadeUpFindings(7, "acct-").findings(members);
  }

  /** Findings of a log in which nothing was found. */
  public static Findings empty() {
    Activity activity = new Activity(START, BIN, List.of(3L, 0L, 2L));
    return new Findings(
        START,
        START.plus(Duration.ofHours(6)),
        Duration.ofHours(1),
        5,
        2,
        0,
        List.of(),
        List.of(),
        List.of(),
        activity);
  }

  private Findings findings(int members) {
    CampaignView first = campaign("C-7F2A", Confidence.HIGH, members, 30);
    CampaignView second = campaign("C-E044", Confidence.LOW, 11, 320);
    List<Long> whole = new ArrayList<>();
    for (int bin = 0; bin < HOURS / 2; bin++) {
      double daily = 1 + 0.6 * Math.sin(Math.PI * (bin - 4) / 6.0);
      whole.add(
          Math.round(4000 * daily + chance.nextInt(600))
              + first.activity().counts().get(bin)
              + second.activity().counts().get(bin));
    }
    return new Findings(
        START,
        START.plus(Duration.ofHours(HOURS)),
        Duration.ofHours(1),
        2_104_388,
        41_208,
        12,
        channels(),
        List.of(first, second),
        List.of(
            new DismissedView(
                "popular_application",
                3_120,
                "One system prompt, but cards, networks and sign-up dates are as independent as in"
                    + " groups of like size; what follows the shared prefix is human."),
            new DismissedView(
                "class", 214, "One prompt in one week; ends with a deadline, follow-ups differ.")),
        new Activity(START, BIN, whole));
  }

  private CampaignView campaign(String id, Confidence confidence, int size, int begins) {
    List<MemberView> members = new ArrayList<>();
    for (int member = 0; member < size; member++) {
      Instant flagged = START.plus(Duration.ofHours(begins + 9L + member / 20));
      double membership = 1 - 0.08 * chance.nextDouble();
      members.add(
          new MemberView(
              prefix + id + "-" + member, membership, flagged, 20 + chance.nextInt(400), 9));
    }
    List<Long> counts = new ArrayList<>();
    for (int bin = 0; bin < HOURS / 2; bin++) {
      boolean active = bin * 2 >= begins && bin * 2 < begins + 19 * 24;
      counts.add(active ? size * 3L + chance.nextInt(size) : 0L);
    }
    TreeMap<String, Double> capabilities = new TreeMap<>();
    capabilities.put("software_engineering", 0.58);
    capabilities.put("agentic_reasoning", 0.27);
    capabilities.put("long_horizon_planning", 0.12);
    capabilities.put("other", 0.03);
    TreeMap<String, Double> stages = new TreeMap<>();
    stages.put("harvest", 0.91);
    stages.put("restate_reasoning", 0.06);
    stages.put("ordinary_use", 0.03);
    Instant first = START.plus(Duration.ofHours(begins));
    return new CampaignView(
        id,
        confidence,
        confidence == Confidence.HIGH ? 0.00004 : 0.18,
        confidence == Confidence.HIGH ? 0.6 : 3.4,
        first.plus(Duration.ofHours(9)),
        first,
        START.plus(Duration.ofHours(HOURS - 1)),
        counts.stream().mapToLong(Long::longValue).sum(),
        41_000_000,
        390_000_000,
        capabilities,
        stages,
        reasons(size),
        alternatives(),
        members,
        links(members),
        new Activity(START, BIN, counts));
  }

  private static List<ReasonView> reasons(int size) {
    return List.of(
        new ReasonView(
            "queue",
            "The accounts' items overlap 14 times less than those of independent accounts with the"
                + " same interests; 2,140 rare items recur exactly four times.",
            48,
            size,
            false),
        new ReasonView(
            "supply",
            "61 % of the accounts were opened in five bursts of under ten minutes; in groups of"
                + " like size at most 7 % were.",
            31,
            size * 6 / 10,
            false),
        new ReasonView(
            "time",
            "Starts, stops and pauses agree to the minute on 17 of 19 days.",
            17,
            size - 3,
            false),
        new ReasonView(
            "text",
            "It put the group forward and is not counted as proof. One frame in 96 % of the"
                + " prompts.",
            0,
            size,
            true),
        new ReasonView(
            "corpus",
            "38 % of the sampled passages that the accounts asked stand in public sets.",
            19,
            10_000,
            false));
  }

  private static List<AlternativeView> alternatives() {
    return List.of(
        new AlternativeView(
            "popular_application",
            0.22,
            "The requests share a frame, as users of one application do; but payment and sign-up"
                + " are not independent."),
        new AlternativeView(
            "company_seats", 0.05, "No common domain, no common invoice, 31 countries claimed."));
  }

  private List<LinkView> links(List<MemberView> members) {
    List<LinkView> links = new ArrayList<>();
    int size = members.size();
    for (int link = 0; link < Math.min(420, size * 3); link++) {
      int from = chance.nextInt(size);
      int pool = from / 40 * 40;
      int to = chance.nextInt(8) == 0 ? chance.nextInt(size) : pool + chance.nextInt(40);
      if (to < size && to != from) {
        links.add(
            new LinkView(
                members.get(from).account(),
                members.get(to).account(),
                KINDS[chance.nextInt(KINDS.length)],
                chance.nextInt(100) / 100.0,
                "the same card"));
      }
    }
    return links;
  }

  private static List<ChannelView> channels() {
    return List.of(
        new ChannelView("text", true, "Prompts of 100 % of the exchanges."),
        new ChannelView("queue", true, "Prompts of 100 % of the exchanges."),
        new ChannelView("time", true, "A time on every exchange."),
        new ChannelView("supply", true, "Mail, card and sign-up address of 98 % of the accounts."),
        new ChannelView("network", true, "An address on 99 % of the exchanges."),
        new ChannelView(
            "replay",
            false,
            "No completions: answers that come back on other accounts cannot be seen."));
  }
}
