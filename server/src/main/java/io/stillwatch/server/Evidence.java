package io.stillwatch.server;

import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.Standing;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Wording;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is held against one account, word for word: how it stands, since when and with
 * what probability it is a member, the grounds of that, the campaign's reasons and innocent
 * readings, and the decisions that name it. Thread-safe. Cost: one reading of the members'
 * explanations.
 */
final class Evidence {
  private final Watch watch;

  Evidence(Watch watch) {
    this.watch = watch;
  }

  ObjectNode of(String account) {
    long now = System.currentTimeMillis();
    Standing standing = watch.table().of(account, now);
    ObjectNode answer = Call.JSON.createObjectNode().put("account", account);
    answer.put("campaign", standing.campaign()).put("decision", standing.decision());
    answer.put("action", standing.action().word()).put("enforcing", watch.enforcing());
    for (CampaignView campaign : watch.campaigns()) {
      for (MemberView member : campaign.accounts()) {
        if (member.account().equals(account)) {
          member(answer, campaign, member);
        }
      }
    }
    watch.judge().explanation(account).ifPresent(explanation -> grounds(answer, explanation));
    ArrayNode decisions = answer.putArray("decisions");
    for (Decision decision : watch.docket().decisions()) {
      boolean meant = decision.id().equals(standing.decision());
      if (meant || decision.accounts().contains(account)) {
        decisions.add(Call.JSON.readTree(DecisionsView.json(DecisionView.of(decision, now))));
      }
    }
    return answer;
  }

  private static void member(ObjectNode answer, CampaignView campaign, MemberView member) {
    answer
        .put("membership", member.membership())
        .put("flagged_at", member.flaggedAt().toString())
        .put("exchanges", member.exchanges())
        .put("served_before", member.servedBefore());
    answer.put("confidence", Wording.word(campaign.confidence())).put("q", campaign.q());
    ArrayNode reasons = answer.putArray("reasons");
    campaign
        .reasons()
        .forEach(
            reason ->
                reasons
                    .addObject()
                    .put("channel", reason.channel())
                    .put("statement", reason.statement())
                    .put("strength", reason.strength()));
    ArrayNode alternatives = answer.putArray("alternatives");
    campaign
        .alternatives()
        .forEach(
            alternative ->
                alternatives
                    .addObject()
                    .put("reading", alternative.reading())
                    .put("statement", alternative.statement())
                    .put("strength", alternative.strength()));
  }

  private static void grounds(ObjectNode answer, AccountExplanation explanation) {
    answer.put("statement", explanation.statement());
    ArrayNode grounds = answer.putArray("grounds");
    List<AccountExplanation.Ground> all = explanation.grounds();
    all.forEach(
        ground ->
            grounds
                .addObject()
                .put("channel", ground.channel())
                .put("statement", ground.statement())
                .put("log_odds", ground.logOdds()));
  }
}
