package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.server.decide.Appeal;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.seen.MetricsText;
import io.stillwatch.server.share.Release;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What Prometheus is told. The readings of dismissed groups are the engine's own words. */
final class MetricsCall implements HttpService {
  private final Watch watch;

  MetricsCall(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/metrics", this::metrics);
  }

  private void metrics(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    MetricsText text = new MetricsText();
    intake(text);
    lag(text);
    found(text);
    decisions(text);
    appeals(text);
    shared(text);
    watch.watched().tell(text);
    response.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.send(text.bytes());
  }

  private void intake(MetricsText text) {
    text.counter("stillwatch_accepted_total", "Exchanges and accounts that are on the disk.")
        .value(watch.intake().accepted());
    text.counter("stillwatch_rejected_total", "Lines that could not be read.")
        .value(watch.intake().rejected());
    text.counter("stillwatch_turned_away_total", "Bodies answered 429 because none more fitted.")
        .value(watch.intake().turnedAway());
  }

  private void lag(MetricsText text) {
    text.gauge("stillwatch_unjudged_bytes", "Bytes of the store that are not judged yet.")
        .value(watch.judge().waitingBytes());
    text.gauge("stillwatch_lag_seconds", "For how long the oldest of them has waited.")
        .value(watch.judge().waitingSeconds());
    text.gauge("stillwatch_missed", "What came too late and waits for a replay of the store.")
        .value(watch.judge().missed());
    text.gauge("stillwatch_judging_fails", "1 while judging comes to no end.")
        .value(watch.judge().failing() ? 1 : 0);
    for (Findings findings : watch.findings()) {
      text.gauge("stillwatch_event_time_seconds", "Time of the last exchange judged, since 1970.")
          .value(findings.to().getEpochSecond());
    }
  }

  private void found(MetricsText text) {
    for (Findings findings : watch.findings()) {
      text.gauge("stillwatch_exchanges_judged", "Exchanges judged, each id once.")
          .value(findings.exchanges());
      text.gauge("stillwatch_accounts", "Accounts seen in use.").value(findings.accounts());
      verdicts(text, findings.campaigns());
      text.gauge("stillwatch_nominations", "Groups that were put forward, by what became of them.");
      text.value(findings.campaigns().size(), "outcome", "accused");
      Map<String, Integer> readings = new TreeMap<>();
      for (DismissedView dismissed : findings.dismissed()) {
        readings.merge(dismissed.reading(), 1, Integer::sum);
      }
      readings.forEach((reading, count) -> text.value(count, "outcome", reading));
    }
  }

  private static void verdicts(MetricsText text, List<CampaignView> campaigns) {
    text.gauge("stillwatch_verdicts", "Campaigns by how sure the verdict is.");
    for (Confidence confidence : Confidence.values()) {
      long count = campaigns.stream().filter(each -> each.confidence() == confidence).count();
      text.value(count, "confidence", Wording.word(confidence));
    }
    text.gauge("stillwatch_accused_accounts", "Members of campaigns.")
        .value(campaigns.stream().mapToLong(each -> each.accounts().size()).sum());
  }

  private void decisions(MetricsText text) {
    List<Decision> all = watch.docket().decisions();
    long now = System.currentTimeMillis();
    text.gauge("stillwatch_decisions", "Decisions that hold, wait for a second person, or ended.");
    for (Action action : Action.values()) {
      List<Decision> same = all.stream().filter(each -> each.action() == action).toList();
      long over = same.stream().filter(each -> each.over(now)).count();
      long holding = same.stream().filter(each -> each.holds(now)).count();
      text.value(holding, "action", action.word(), "state", "holds");
      text.value(same.size() - over - holding, "action", action.word(), "state", "waits");
      text.value(over, "action", action.word(), "state", "over");
    }
    text.gauge("stillwatch_control_reachable", "0 while nothing new can be decided.")
        .value(watch.reachable() ? 1 : 0);
    text.gauge("stillwatch_enforcing", "1 once an administrator ended the rehearsal.")
        .value(watch.enforcing() ? 1 : 0);
  }

  private void shared(MetricsText text) {
    Set<String> ever = new HashSet<>();
    Set<String> standing = new HashSet<>();
    for (Release release : watch.sharing().releases()) {
      ever.add(release.campaign());
      if (release.retraction()) {
        standing.remove(release.campaign());
      } else {
        standing.add(release.campaign());
      }
    }
    text.gauge(
            "stillwatch_shared_campaigns", "Campaigns that peers may read, or that were retracted.")
        .value(standing.size(), "state", "shared")
        .value(ever.size() - standing.size(), "state", "retracted");
    text.counter("stillwatch_peer_objects_total", "Objects that peers were given.")
        .value(watch.sharing().handed());
  }

  private void appeals(MetricsText text) {
    List<Appeal> all = watch.docket().appeals();
    text.gauge("stillwatch_appeals", "Appeals by how they ended, if they did.");
    for (Appeal.Outcome outcome : Appeal.Outcome.values()) {
      long count = all.stream().filter(each -> each.outcome() == outcome).count();
      text.value(count, "outcome", outcome.word());
    }
  }
}
