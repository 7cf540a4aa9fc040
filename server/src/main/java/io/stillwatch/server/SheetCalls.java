package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Decision;
import io.stillwatch.server.console.CampaignSheet;
import io.stillwatch.server.console.Overview;
import io.stillwatch.server.console.Overview.State;
import io.stillwatch.server.console.Overview.You;
import io.stillwatch.server.console.Reach;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import java.util.List;
import java.util.Locale;

/** The calls that say in the report's words what the others say in figures. */
final class SheetCalls implements HttpService {
  private final Watch watch;

  SheetCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/overview", this::overview);
    rules.get("/campaigns/{id}/sheet", this::sheet);
    rules.get("/campaigns/{id}/reach", this::reach);
  }

  private void overview(ServerRequest request, ServerResponse response) {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    You you = new You(holder.name(), holder.role().name().toLowerCase(Locale.ROOT));
    List<Decision> decisions = watch.docket().decisions();
    long now = System.currentTimeMillis();
    // A store without exchanges is judged too, and nothing is found in it.
    List<Findings> findings =
        watch.findings().stream().filter(found -> found.exchanges() > 0).toList();
    Overview overview =
        findings.isEmpty()
            ? Overview.ofNothing(you, state(findings))
            : Overview.of(you, state(findings), findings.getFirst(), decisions, now);
    Call.send(response, 200, overview.json());
  }

  private State state(List<Findings> findings) {
    return new State(
        watch.enforcing(),
        watch.alive() && !watch.judge().failing(),
        watch.reachable(),
        findings.isEmpty() ? "" : findings.getFirst().to().toString(),
        watch.judge().waitingBytes(),
        watch.judge().waitingSeconds(),
        watch.judge().missed(),
        watch.intake().accepted(),
        watch.intake().rejected());
  }

  private void sheet(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    String id = Call.id(request);
    // Of one state of the findings: a newer one may have other bins.
    CampaignSheet sheet =
        watch.findings().stream()
            .flatMap(
                found -> found.campaign(id).map(each -> CampaignSheet.of(each, found)).stream())
            .findFirst()
            .orElseThrow(() -> new Refusal(404, "there is no such campaign"));
    Call.send(response, 200, sheet.json());
  }

  private void reach(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    CampaignView campaign = watch.campaign(Call.id(request));
    List<String> members = campaign.accounts().stream().map(MemberView::account).toList();
    String account = request.query().first("account").orElse("");
    if (!account.isEmpty() && !members.contains(account)) {
      throw new Refusal(404, "the account is no member of the campaign");
    }
    List<String> meant = account.isEmpty() ? members : List.of(account);
    Reach reach = Reach.of(campaign, meant, watch.docket().holders(), System.currentTimeMillis());
    Call.send(response, 200, reach.json());
  }
}
