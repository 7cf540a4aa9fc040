package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.share.Marking;
import io.stillwatch.server.share.SharingTerms;
import io.stillwatch.server.store.Backup;
import io.stillwatch.server.store.Restore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a person's approval to what a peer reads, and back. */
final class SharingTest {
  private static final String BECAUSE = "agreed-with-counsel";
  private static final String WHY = "{\"because\":\"" + BECAUSE + "\"}";

  @TempDir private Path data;
  @TempDir private Path other;

  private static String sharing(EnforcedCampaign found) {
    return " /v1/campaigns/" + found.name() + "/sharing";
  }

  private static HttpResponse<String> approve(EnforcedCampaign found) {
    return found.service().call("POST" + sharing(found), WHY);
  }

  private static HttpResponse<String> retract(EnforcedCampaign found) {
    return found.service().call("DELETE" + sharing(found), WHY);
  }

  @Test
  void nothingLeavesBeforeAPersonWhoMayApprovedItWithAReason() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      Peer peer = Peer.of(found.service());
      Served analyst = found.service().as(found.service().token("analyst"));
      assertThat(analyst.call("POST" + sharing(found), WHY).statusCode()).isEqualTo(403);
      assertThat(found.service().call("POST" + sharing(found), "{}").statusCode()).isEqualTo(400);
      assertThat(found.service().call("POST /v1/campaigns/C-0/sharing", WHY).statusCode())
          .isEqualTo(404);
      assertThat(retract(found).statusCode()).as("nothing to retract").isEqualTo(404);
      JsonNode before = Call.JSON.readTree(analyst.call("GET" + sharing(found)).body());
      assertThat(before.path("state").stringValue()).isEqualTo("not_shared");
      assertThat(before.path("objects").isEmpty()).isTrue();
      assertThat(peer.get(Peer.OBJECTS).has("objects")).isFalse();
      assertThat(Audited.in(data)).noneMatch(line -> line.contains("share campaign"));

      assertThat(approve(found).statusCode()).isEqualTo(201);
      assertThat(peer.objects("").toString()).isNotEqualTo("[]");
      assertThat(Audited.in(data))
          .anyMatch(
              line -> line.contains("share campaign " + found.name()) && line.contains(BECAUSE));
      JsonNode after = Call.JSON.readTree(analyst.call("GET" + sharing(found)).body());
      assertThat(after.path("state").stringValue()).isEqualTo("shared");
      assertThat(after.path("because").stringValue()).isEqualTo(BECAUSE);
      assertThat(after.path("proposed").isEmpty()).as("all of it is shared").isTrue();
      assertThat(approve(found).statusCode()).as("nothing new").isEqualTo(200);
    }
  }

  @Test
  void whoLooksFirstIsShownWhatAnApprovalThenLetsOut() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      JsonNode proposed =
          Call.JSON.readTree(found.service().call("GET" + sharing(found)).body()).path("proposed");
      approve(found);
      List<JsonNode> shared = Peer.of(found.service()).objects("");
      assertThat(shared).hasSameSizeAs(proposed);
      for (int place = 0; place < shared.size(); place++) {
        assertThat(shared.get(place).path("id")).isEqualTo(proposed.get(place).path("id"));
      }
    }
  }

  @Test
  void noNameAddressReasonOrWordOfTheTrafficLeaves() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      for (int member = 0; member < 48; member++) {
        String name = "\"pool-" + member + "\"";
        found
            .service()
            .call(
                "POST /v1/accounts",
                "{\"account\":"
                    + name
                    + ",\"email\":\"m"
                    + member
                    + "@throwaway.example\","
                    + "\"payment\":\"card-"
                    + member
                    + "\",\"signup_ip\":\"45.9.7.1\"}");
      }
      // Who pays and signs up alike is found in another hour, and so by another name.
      EnforcedCampaign again = found.judgedAgain();
      assertThat(approve(again).statusCode()).isEqualTo(201);
      Peer peer = Peer.of(found.service());
      StringBuilder read = new StringBuilder();
      String collection = "/taxii2/peers/collections/campaigns/";
      for (String path :
          List.of("/taxii2/", "/taxii2/peers/", "/taxii2/peers/collections/", collection)) {
        read.append(peer.call("GET " + path).body());
      }
      read.append(peer.call("GET " + collection + "manifest/?match%5Bversion%5D=all").body());
      read.append(peer.call("GET " + collection + "objects/?match%5Bversion%5D=all").body());
      for (JsonNode object : peer.objects("")) {
        String id = Call.text(object, "id");
        read.append(peer.call("GET " + collection + "objects/" + id + "/").body());
        read.append(peer.call("GET " + collection + "objects/" + id + "/versions/").body());
      }
      assertThat(read.toString())
          .contains("mitre-atlas")
          .doesNotContain("pool-", "person-", "45.9.", "throwaway", "card-")
          .doesNotContain("python-client", "senior software", "step by step", "unit tests")
          .doesNotContain(again.name(), BECAUSE, "administrator", "a peer");
      long exact = exchanges(again);
      assertThat(read.toString()).doesNotContain(":" + exact + ",", ":" + exact + "}");
    }
  }

  private static long exchanges(EnforcedCampaign found) {
    String campaign = found.service().call("GET /v1/campaigns/" + found.name()).body();
    return Call.JSON.readTree(campaign).path("exchanges").longValue();
  }

  @Test
  void aRetractionReachesWhoReadBeforeAndIsForGood() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      approve(found);
      Peer peer = Peer.of(found.service());
      String seen =
          peer.call("GET " + Peer.OBJECTS).headers().firstValue("X-TAXII-Date-Added-Last").get();
      JsonNode campaign = peer.byType("").path("campaign");
      assertThat(peer.objects("?added_after=" + seen)).isEmpty();

      assertThat(retract(found).statusCode()).isEqualTo(200);
      List<JsonNode> news = peer.objects("?added_after=" + seen);
      assertThat(news)
          .extracting(object -> Call.text(object, "type"))
          .contains("campaign", "relationship", "sighting")
          .doesNotContain("identity", "attack-pattern");
      assertThat(news).allMatch(object -> object.path("revoked").booleanValue());
      JsonNode revoked = peer.byType("").path("campaign");
      assertThat(revoked.path("id")).isEqualTo(campaign.path("id"));
      assertThat(revoked.path("created")).isEqualTo(campaign.path("created"));
      assertThat(Instant.parse(Call.text(revoked, "modified")))
          .isAfter(Instant.parse(Call.text(campaign, "modified")));
      assertThat(retract(found).statusCode()).as("once more").isEqualTo(404);
      assertThat(Audited.in(data)).anyMatch(line -> line.contains("retract campaign"));

      assertThat(approve(found).statusCode()).isEqualTo(201);
      List<JsonNode> campaigns = peer.objects("?match%5Btype%5D=campaign");
      assertThat(campaigns).hasSize(2);
      assertThat(campaigns.getFirst()).as("what is revoked stays so").isEqualTo(revoked);
      assertThat(campaigns.getLast().path("id")).isNotEqualTo(campaign.path("id"));
      assertThat(campaigns.getLast().has("revoked")).isFalse();
    }
  }

  @Test
  void whatWasApprovedLeavesWordForWordUntilItIsApprovedAnew() throws Exception {
    String token;
    String campaign;
    String before;
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      approve(found);
      token = found.service().administrator();
      campaign = found.name();
      before = found.service().call("GET " + Peer.OBJECTS).body();
    }
    SharingTerms terms = new SharingTerms("Änder & Co", Marking.GREEN);
    try (Served again = Served.with(Served.settings(data).sharing(terms))) {
      Peer peer = new Peer(again.as(token));
      assertThat(peer.call("GET " + Peer.OBJECTS).body()).isEqualTo(before);
      JsonNode old = peer.byType("");
      again.as(token).call("POST /v1/campaigns/" + campaign + "/sharing", WHY);
      JsonNode renewed = peer.byType("");
      for (String type : List.of("campaign", "sighting", "identity")) {
        JsonNode now = renewed.path(type);
        JsonNode then = old.path(type);
        assertThat(now.path("id")).isEqualTo(then.path("id"));
        assertThat(now.path("created")).isEqualTo(then.path("created"));
        assertThat(Call.text(now, "modified")).isGreaterThan(Call.text(then, "modified"));
        assertThat(now.at("/object_marking_refs/0").stringValue())
            .isEqualTo("marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da");
      }
      assertThat(Call.text(renewed.path("identity"), "name")).isEqualTo("Änder & Co");
      String id = Call.text(renewed.path("campaign"), "id");
      assertThat(peer.get(Peer.OBJECTS + id + "/versions/").path("versions")).hasSize(2);
    }
  }

  @Test
  void aBackupHoldsWhatIsSharedAndTheNamesItWasSharedUnder() throws Exception {
    String token;
    String before;
    Path backup = other.resolve("monday.zip");
    Path restored = other.resolve("restored");
    String path = "/v1/campaigns/";
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      approve(found);
      token = found.service().administrator();
      path += found.name() + "/sharing";
      before = found.service().call("GET " + Peer.OBJECTS).body();
    }
    if (ControlOfTests.of(data).isPresent()) {
      return; // What is in a database is backed up there.
    }
    Backup.write(data, backup);
    Restore.read(backup, restored);
    try (Served again = Served.in(restored)) {
      Served administrator = again.as(token);
      assertThat(administrator.call("GET " + Peer.OBJECTS).body()).isEqualTo(before);
      administrator.call("POST /v1/evaluate");
      assertThat(administrator.call("POST " + path, WHY).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatLeftIsCountedAndListed() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      approve(found);
      int read = Peer.of(found.service()).objects("").size();
      assertThat(found.service().call("GET /metrics").body())
          .contains("stillwatch_shared_campaigns{state=\"shared\"} 1\n")
          .contains("stillwatch_peer_objects_total " + read + "\n");
      retract(found);
      assertThat(found.service().call("GET /metrics").body())
          .contains("stillwatch_shared_campaigns{state=\"shared\"} 0\n")
          .contains("stillwatch_shared_campaigns{state=\"retracted\"} 1\n");
      JsonNode releases =
          Call.JSON.readTree(found.service().call("GET /v1/sharing").body()).path("releases");
      assertThat(releases).hasSize(2);
      assertThat(releases.at("/0/retraction").booleanValue()).isFalse();
      assertThat(releases.at("/1/retraction").booleanValue()).isTrue();
      assertThat(releases.at("/1/because").stringValue()).isEqualTo(BECAUSE);
    }
  }
}
