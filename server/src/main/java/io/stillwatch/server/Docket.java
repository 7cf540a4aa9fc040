package io.stillwatch.server;

import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.DecisionTable;
import io.stillwatch.enforce.Enforcer;
import io.stillwatch.enforce.Policy;
import io.stillwatch.enforce.Proposal;
import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import io.stillwatch.server.decide.Appeal;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.verdict.Judged;
import io.stillwatch.view.CampaignView;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was decided, by people and by the rules of the policy, and what it means for every account.
 * A change is durable before it takes effect. Thread-safe; {@link #table} is a look-up that waits
 * for no change.
 */
final class Docket {
  private final Enforcer enforcer;
  private final States<Decision> decisions;
  private final States<Appeal> appeals;
  private final Audit audit;
  private final Journal journal;
  private final Object tabling = new Object();
  private volatile Basis basis = new Basis(List.of(), List.of(), AccountHolders.NONE);
  private volatile DecisionTable table = DecisionTable.empty();
  private volatile long staleAt = Long.MAX_VALUE;

  /**
   * What is decided on: the campaigns, what the rules ask for on them, and whose accounts they are.
   */
  private record Basis(
      List<CampaignView> campaigns, List<Proposal> proposals, AccountHolders holders) {}

  Docket(ControlStore control, Seal seal, Policy policy, Audit audit, Journal journal) {
    this.enforcer = new Enforcer(policy);
    this.decisions =
        States.open(control.states(Kind.DECISIONS, seal), Decision.class, Decision::id);
    this.appeals = States.open(control.states(Kind.APPEALS, seal), Appeal.class, Appeal::id);
    this.audit = audit;
    this.journal = journal;
  }

  /** Has the rules decide on what was found. */
  synchronized void found(Judged judged) {
    long now = System.currentTimeMillis();
    List<CampaignView> campaigns = judged.findings().campaigns();
    AccountHolders holders = judged.holders();
    long reached = judged.findings().to().toEpochMilli();
    List<Proposal> proposals = enforcer.propose(campaigns, holders, reached);
    basis = new Basis(campaigns, proposals, holders);
    // If no new decision can be kept, those that there are still go for the campaigns as they are.
    retable(now);
    if (Enforcer.fresh(proposals, decisions.all(), now).isEmpty()) {
      return;
    }
    decisions.refresh();
    List<Decision> fresh = Enforcer.fresh(proposals, decisions.all(), now);
    for (Decision each : fresh) {
      String what = each.action().word() + " on " + each.campaign() + " by rule " + each.rule();
      audit.note("policy", (each.waits() ? "propose " : "decide ") + what, each.because());
      decisions.put(each);
      tell(each);
    }
    retable(now);
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
    decisions.refresh();
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
    appeals.refresh();
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

  /** Waits for no change that is being written. */
  private void retable(long now) {
    synchronized (tabling) {
      List<Decision> all = decisions.all();
      Basis on = basis;
      table = DecisionTable.of(on.campaigns(), all, on.holders(), on.proposals(), now);
      // When one ends, another that it stood before comes into its own.
      staleAt =
          all.stream()
              .filter(decision -> decision.holds(now))
              .mapToLong(Decision::until)
              .min()
              .orElse(Long.MAX_VALUE);
    }
  }

  /** How every account stands now. */
  DecisionTable table() {
    long now = System.currentTimeMillis();
    if (now >= staleAt) {
      synchronized (tabling) {
        // Of all who ask at that moment, the first makes the table for the others.
        if (now >= staleAt) {
          retable(now);
        }
      }
    }
    return table;
  }

  /** What is known of the accounts' holders. */
  AccountHolders holders() {
    return basis.holders();
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
