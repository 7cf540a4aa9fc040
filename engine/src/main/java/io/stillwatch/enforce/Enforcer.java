package io.stillwatch.enforce;

import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the rules of a policy about every member of every campaign. Of a member the first rule that
 * holds counts; a campaign that has been silent for as long as a rule acts is left alone, so that
 * nothing is renewed for ever. Immutable.
 */
public final class Enforcer {
  private final Policy policy;

  /** Makes an enforcer of a policy. */
  public Enforcer(Policy policy) {
    this.policy = policy;
  }

  /** Whether there is a rule. */
  public boolean rules() {
    return !policy.rules().isEmpty();
  }

  /**
   * What the rules ask for.
   *
   * @param at the time of the verdicts: that of the last exchange judged, in milliseconds since
   *     1970
   */
  public List<Proposal> propose(List<CampaignView> campaigns, AccountHolders holders, long at) {
    List<Proposal> proposals = new ArrayList<>();
    for (CampaignView campaign : campaigns) {
      Map<Rule, Tally> tallies = new LinkedHashMap<>();
      for (Rule rule : policy.rules()) {
        if (campaign.lastSeen().toEpochMilli() >= at - rule.lasts().toMillis()) {
          tallies.put(rule, new Tally());
        }
      }
      for (MemberView member : campaign.accounts()) {
        ask(new Subject(campaign, member, holders.of(member.account()), at), tallies);
      }
      tallies.forEach((rule, tally) -> tally.into(proposals, rule, campaign));
    }
    return proposals;
  }

  private static void ask(Subject subject, Map<Rule, Tally> tallies) {
    for (Map.Entry<Rule, Tally> each : tallies.entrySet()) {
      Rule rule = each.getKey();
      Tally tally = each.getValue();
      switch (rule.when().ask(subject)) {
        case HOLDS -> {
          tally.take(subject.member().account(), Guards.ofRule(rule.action(), subject));
          return;
        }
        case UNDECIDED -> tally.undecided++;
        case HOLDS_NOT -> {}
      }
    }
  }

  /**
   * The proposals that no decision covers yet, as decisions. One that a person released is not made
   * again before it would have ended.
   */
  public static List<Decision> fresh(List<Proposal> proposals, List<Decision> known, long now) {
    List<Decision> fresh = new ArrayList<>();
    for (Proposal proposal : proposals) {
      boolean covered = known.stream().anyMatch(each -> proposal.made(each) && now < each.until());
      if (!covered && !proposal.accounts().isEmpty()) {
        fresh.add(Decision.ofRule(id(proposal, now), proposal, now));
      }
    }
    return fresh;
  }

  private static String id(Proposal proposal, long now) {
    String words = proposal.rule().name() + " " + proposal.campaign() + " " + now;
    return String.format(Locale.ROOT, "D-%016x", Hash.of(words));
  }

  /** What one rule found in one campaign. */
  private static final class Tally {
    private final List<String> accounts = new ArrayList<>();
    private final Map<String, Integer> guarded = new TreeMap<>();
    private int undecided;

    void take(String account, Guards.Ruling ruling) {
      if (!ruling.guard().isEmpty()) {
        guarded.merge(ruling.guard(), 1, Integer::sum);
      }
      if (ruling.action() != Action.ALLOW) {
        accounts.add(account);
      }
    }

    void into(List<Proposal> proposals, Rule rule, CampaignView campaign) {
      if (!accounts.isEmpty() || !guarded.isEmpty() || undecided > 0) {
        proposals.add(
            new Proposal(
                rule, campaign.id(), rule.because().of(campaign), accounts, guarded, undecided));
      }
    }
  }
}
