package io.stillwatch.server;

import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;

/**
 * The rules that decide, and since when. Other rules than at the start before are a change like any
 * other, and stand in the audit.
 *
 * @param id always {@value #ID}, for there is one policy
 * @param text the policy's lines, or empty if people decide alone
 * @param since when a service was first started with them, in milliseconds since 1970; 0 if there
 *     never were any
 */
record RulesInForce(String id, String text, long since) {
  private static final String ID = "policy";

  /** Puts rules in force, if they are others than those that are. */
  static RulesInForce put(ControlStore control, String text, Audit audit) {
    States<RulesInForce> kept =
        States.open(control.states(Kind.POLICY), RulesInForce.class, RulesInForce::id);
    RulesInForce before = kept.find(ID).orElse(new RulesInForce(ID, "", 0));
    if (before.text().equals(text)) {
      return before;
    }
    String what = text.isEmpty() ? "take the policy back" : "put a policy in force";
    audit.note("operator", what, "the service was started so");
    RulesInForce now = new RulesInForce(ID, text, System.currentTimeMillis());
    kept.put(now);
    return now;
  }
}
