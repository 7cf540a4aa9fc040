package io.stillwatch.enforce;

import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a policy would have done, had it been in force while a log was made. Told, in event time, of
 * every exchange and of every evaluation, it decides as the service would and counts what a gateway
 * would have let through. It takes for granted that whoever has to agree agrees, after a given
 * time, and that the campaign goes on as it did. Mutable; not thread-safe. Cost: every rule is
 * asked of every member at each evaluation; some hundred bytes for each account acted on.
 */
public final class Rehearsal {
  private final Enforcer enforcer;
  private final AccountHolders holders;
  private final Duration agreement;
  private final Buckets buckets = new Buckets(Buckets.REQUESTS_PER_MINUTE);
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Integer> guarded = new HashMap<>();
  private final Long2ObjectOpenHashMap<Touched> touched = new Long2ObjectOpenHashMap<>();
  private DecisionTable table = DecisionTable.empty();
  private int undecided;

  /**
   * Makes a rehearsal.
   *
   * @param agreement how long those who have to agree take
   */
  public Rehearsal(Policy policy, AccountHolders holders, Duration agreement) {
    this.enforcer = new Enforcer(policy);
    this.holders = holders;
    this.agreement = agreement;
  }

  /** The verdicts at a time, in milliseconds since 1970. */
  public void evaluated(long at, List<CampaignView> campaigns) {
    List<Proposal> proposals = enforcer.propose(campaigns, holders, at);
    guarded.clear();
    undecided = 0;
    for (Proposal proposal : proposals) {
      proposal.guarded().forEach((guard, count) -> guarded.merge(guard, count, Integer::sum));
      undecided += proposal.undecided();
    }
    Enforcer.fresh(proposals, decisions, at).forEach(decision -> decisions.add(agreed(decision)));
    table = DecisionTable.of(campaigns, decisions, holders, proposals, at);
    for (CampaignView campaign : campaigns) {
      for (MemberView member : campaign.accounts()) {
        Standing standing = table.of(member.account(), at);
        if (standing.action() != Action.ALLOW) {
          touched
              .computeIfAbsent(Hash.of(member.account()), hash -> new Touched(member.account(), at))
              .stand(standing);
        }
      }
    }
  }

  private Decision agreed(Decision decision) {
    boolean asked = decision.waits() || decision.people() > 0;
    long at = asked ? decision.at() + agreement.toMillis() : decision.at();
    Decision later =
        new Decision(
            decision.id(),
            decision.campaign(),
            decision.rule(),
            decision.action(),
            decision.because(),
            at,
            Math.max(decision.until(), at + 1),
            decision.by(),
            decision.people(),
            List.of(),
            "",
            "",
            true,
            decision.accounts());
    // So many agree that a campaign which grows beyond what one person may act on does not wait.
    for (int person = 0; person < Math.max(2, decision.people()); person++) {
      later = later.agreed("person " + person);
    }
    return later;
  }

  /** An exchange, before it is served. */
  public void exchange(ExchangeSketch sketch) {
    Touched account = touched.get(sketch.account());
    if (account == null) {
      return;
    }
    Standing standing = table.of(account.name, sketch.time());
    boolean harvest = sketch.stage() != Stage.ORDINARY_USE;
    switch (standing.action()) {
      case ALLOW -> {}
      case TAG -> account.tagged++;
      case WITHHOLD_REASONING -> account.weakened++;
      case VERIFY, REFUSE -> account.stop(harvest, sketch.outputTokens());
      case THROTTLE -> {
        if (!buckets.pass(standing.campaign(), sketch.time())) {
          account.stop(harvest, sketch.outputTokens());
        }
      }
    }
  }

  /** The decisions that were made, oldest first. */
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** What each account that was acted on met with, by the time it was first and its name. */
  public List<TouchedAccount> touched() {
    return touched.values().stream()
        .map(Touched::seen)
        .sorted(Comparator.comparingLong(TouchedAccount::at).thenComparing(TouchedAccount::account))
        .toList();
  }

  /** At the last evaluation, members by the guard that took something off. */
  public Map<String, Integer> guarded() {
    return Map.copyOf(guarded);
  }

  /** At the last evaluation, how often a condition came to no end. */
  public int undecided() {
    return undecided;
  }

  /** Counts of one account. */
  private static final class Touched {
    private final String name;
    private final long at;
    private String campaign = "";
    private String decision = "";
    private Action hardest = Action.ALLOW;
    private long tagged;
    private long weakened;
    private long stopped;
    private long harvestStopped;
    private long tokensStopped;

    Touched(String name, long at) {
      this.name = name;
      this.at = at;
    }

    void stand(Standing standing) {
      if (standing.action().compareTo(hardest) > 0) {
        campaign = standing.campaign();
        decision = standing.decision();
        hardest = standing.action();
      }
    }

    void stop(boolean harvest, long outputTokens) {
      stopped++;
      harvestStopped += harvest ? 1 : 0;
      tokensStopped += Math.max(0, outputTokens);
    }

    TouchedAccount seen() {
      return new TouchedAccount(
          name,
          campaign,
          decision,
          hardest,
          at,
          tagged,
          weakened,
          stopped,
          harvestStopped,
          tokensStopped);
    }
  }
}
