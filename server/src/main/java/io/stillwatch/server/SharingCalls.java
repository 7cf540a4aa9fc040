package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.share.Release;
import io.stillwatch.server.share.SharedObject;
import io.stillwatch.server.share.Sharing;
import io.stillwatch.view.CampaignView;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The calls of whoever lets a campaign out to peers, or takes it back. */
final class SharingCalls implements HttpService {
  private final Watch watch;
  private final Sharing sharing;

  SharingCalls(Watch watch) {
    this.watch = watch;
    this.sharing = watch.sharing();
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/sharing", this::releases);
    rules.get("/campaigns/{id}/sharing", this::look);
    rules.post("/campaigns/{id}/sharing", this::approve);
    rules.delete("/campaigns/{id}/sharing", this::retract);
  }

  private void releases(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    ObjectNode answer = Call.JSON.createObjectNode();
    ArrayNode listed = answer.putArray("releases");
    for (Release each : sharing.releases()) {
      ObjectNode release = listed.addObject().put("release", each.id());
      release.put("campaign", each.campaign()).put("retraction", each.retraction());
      told(release, each).put("objects", each.objects().size());
    }
    Call.send(response, 200, answer);
  }

  private static ObjectNode told(ObjectNode json, Release release) {
    return json.put("at", Instant.ofEpochMilli(release.at()).toString())
        .put("by", release.by())
        .put("because", release.because());
  }

  private void look(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    Call.send(response, 200, standing(Call.id(request)));
  }

  private void approve(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ADMIN);
    String because = Call.because(Call.object(request));
    CampaignView campaign = watch.campaign(Call.id(request));
    boolean added = sharing.approve(campaign, holder.name(), because);
    Call.send(response, added ? 201 : 200, standing(campaign.id()));
  }

  private void retract(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ADMIN);
    String because = Call.because(Call.object(request));
    String campaign = Call.id(request);
    if (!sharing.retract(campaign, holder.name(), because)) {
      throw new Refusal(404, "nothing of such a campaign is shared");
    }
    Call.send(response, 200, standing(campaign));
  }

  /** How a campaign stands: what peers read of it, and what an approval would let out now. */
  private ObjectNode standing(String id) {
    Optional<CampaignView> found = watch.found(id);
    Optional<Release> last = sharing.last(id);
    if (found.isEmpty() && last.isEmpty()) {
      throw new Refusal(404, "there is no such campaign");
    }
    ObjectNode answer = Call.JSON.createObjectNode().put("campaign", id);
    String since = last.filter(Release::retraction).isPresent() ? "retracted" : "shared";
    answer.put("state", last.isEmpty() ? "not_shared" : since);
    last.ifPresent(release -> told(answer, release));
    put(answer, "objects", sharing.standing(id));
    put(answer, "proposed", found.map(sharing::proposed).orElse(List.of()));
    return answer;
  }

  private static void put(ObjectNode answer, String name, List<SharedObject> objects) {
    ArrayNode listed = answer.putArray(name);
    objects.forEach(each -> listed.addRawValue(new RawValue(each.json())));
  }
}
