package io.stillwatch.server;

import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.DecisionTable;
import io.stillwatch.enforce.Enforcer;
import io.stillwatch.enforce.Policy;
import io.stillwatch.enforce.Proposal;
import io.stillwatch.server.decide.Appeal;
import io.stillwatch.server.decide.StateLog;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.verdict.Judged;
import io.stillwatch.view.CampaignView;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was decided, by people and by the rules of the policy, and what it means for every account.
 * A change is on the disk before it takes effect. Thread-safe; {@link #table} is a look-up without
 * a lock.
 */
final class Docket {
  private final Enforcer enforcer;
  private final StateLog<Decision> decisions;
  private final StateLog<Appeal> appeals;
  private final Audit audit;
  private final Journal journal;
  private List<CampaignView> campaigns = List.of();
  private List<Proposal> proposals = List.of();
  private AccountHolders holders = AccountHolders.NONE;
  private volatile DecisionTable table = DecisionTable.empty();
  private volatile long staleAt = Long.MAX_VALUE;

  Docket(Path folder, Policy policy, Audit audit, Journal journal) {
    this.enforcer = new Enforcer(policy);
    this.decisions = StateLog.ofDecisions(folder);
    this.appeals = StateLog.open(folder.resolve("appeals.log"), Appeal.class, Appeal::id);
    this.audit = audit;
    this.journal = journal;
  }

  /** Has the rules decide on what was found. */
  synchronized void found(Judged judged) {
    long now = System.currentTimeMillis();
    campaigns = judged.findings().campaigns();
    holders = judged.holders();
    proposals = enforcer.propose(campaigns, holders, judged.findings().to().toEpochMilli());
    // If the disk takes no new decision, those that there are still go for the campaigns as they
    // are.
    retable(now);
    List<Decision> fresh = Enforcer.fresh(proposals, decisions.all(), now);
    for (Decision each : fresh) {
      String what = each.action().word() + " on " + each.campaign() + " by rule " + each.rule();
      audit.note("policy", (each.waits() ? "propose " : "decide ") + what, each.because());
      decisions.put(each);
      tell(each);
    }
    if (!fresh.isEmpty()) {
      retable(now);
    }
  }

  /** Takes a decision. */
  synchronized void decided(Decision decision) {
    decisions.put(decision);
    retable(System.currentTimeMillis());
    tell(decision);
  }

  /** Who decided, and on which accounts, stands in the audit alone. */
  private void tell(Decision decision) {
    journal
        .line("decided")
        .with("decision", decision.id())
        .with("action", decision.action().word())
        .with("campaign", decision.campaign())
        .with("accounts", decision.accounts().size())
        .with("by", decision.rule().isEmpty() ? "person" : "rule")
        .with("state", state(decision, System.currentTimeMillis()))
        .tell();
  }

  private static String state(Decision decision, long now) {
    if (decision.over(now)) {
      return "over";
    }
    return decision.holds(now) ? "holds" : "waits";
  }

  /** Changes a decision as it stands now, so that of two changes at a time none is lost. */
  synchronized Decision change(String id, UnaryOperator<Decision> how) {
    Decision before =
        decisions.find(id).orElseThrow(() -> new Refusal(404, "there is no such decision"));
    Decision changed = how.apply(before);
    decided(changed);
    return changed;
  }

  /** Takes an appeal. */
  synchronized void appealed(Appeal appeal) {
    appeals.put(appeal);
  }

  /** Changes an appeal as it stands now. */
  synchronized Appeal changeAppeal(String id, UnaryOperator<Appeal> how) {
    Appeal before = appeals.find(id).orElseThrow(() -> new Refusal(404, "there is no such appeal"));
    Appeal changed = how.apply(before);
    appeals.put(changed);
    return changed;
  }

  /** Has another name stand where an account's stood; appeals of it keep their outcome alone. */
  synchronized void forget(String account, String pseudonym) {
    decisions.rewrite(
        decision ->
            decision.on(
                decision.accounts().stream()
                    .map(each -> each.equals(account) ? pseudonym : each)
                    .toList()));
    appeals.rewrite(
        appeal -> appeal.account().equals(account) ? appeal.without(pseudonym) : appeal);
    retable(System.currentTimeMillis());
  }

  private void retable(long now) {
    table = DecisionTable.of(campaigns, decisions.all(), holders, proposals, now);
    // When one ends, another that it stood before comes into its own.
    staleAt =
        decisions.all().stream()
            .filter(decision -> decision.holds(now))
            .mapToLong(Decision::until)
            .min()
            .orElse(Long.MAX_VALUE);
  }

  /** How every account stands now. */
  DecisionTable table() {
    long now = System.currentTimeMillis();
    if (now >= staleAt) {
      synchronized (this) {
        // Of all who ask at that moment, the first makes the table for the others.
        if (now >= staleAt) {
          retable(now);
        }
      }
    }
    return table;
  }

  /** All decisions, oldest first. */
  List<Decision> decisions() {
    return decisions.all();
  }

  /** All appeals, oldest first. */
  List<Appeal> appeals() {
    return appeals.all();
  }

  /** Every account that something was decided on. */
  Collection<String> accounts() {
    Set<String> accounts = new HashSet<>();
    decisions.all().forEach(decision -> accounts.addAll(decision.accounts()));
    return accounts;
  }
}
