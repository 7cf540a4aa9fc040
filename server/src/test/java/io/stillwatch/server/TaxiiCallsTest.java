package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.share.TaxiiMedia;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** TAXII 2.1 as a client meets it, over a collection with one campaign. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TaxiiCallsTest {
  private static final String COLLECTIONS = "/taxii2/peers/collections/";
  private static final String CAMPAIGNS = COLLECTIONS + "campaigns/";

  private EnforcedCampaign found;
  private Peer peer;

  @BeforeAll
  void serve(@TempDir Path data) {
    found = EnforcedCampaign.in(data);
    peer = Peer.of(found.service());
    String path = "/v1/campaigns/" + found.name() + "/sharing";
    found.service().call("POST " + path, "{\"because\":\"a test\"}");
  }

  @AfterAll
  void end() throws Exception {
    found.close();
  }

  private static List<String> ids(Iterable<JsonNode> objects) {
    List<String> ids = new ArrayList<>();
    objects.forEach(object -> ids.add(Call.text(object, "id")));
    return ids;
  }

  @Test
  void aClientFindsItsWayFromDiscoveryToTheObjects() {
    JsonNode discovery = peer.get("/taxii2/");
    String root = discovery.at("/api_roots/0").stringValue();
    assertThat(discovery.path("title").isString()).isTrue();
    assertThat(discovery.path("default").stringValue()).isEqualTo(root);
    JsonNode api = peer.get(root);
    assertThat(api.at("/versions/0").stringValue()).isEqualTo(TaxiiMedia.TYPE);
    assertThat(api.path("max_content_length").intValue()).isPositive();
    assertThat(api.path("title").isString()).isTrue();
    JsonNode collection = peer.get(root + "collections/").at("/collections/0");
    String id = collection.path("id").stringValue();
    assertThat(collection.path("can_read").booleanValue()).isTrue();
    assertThat(collection.path("can_write").booleanValue()).isFalse();
    assertThat(peer.get(root + "collections/" + id + "/")).isEqualTo(collection);
    assertThat(peer.get(root + "collections/" + collection.path("alias").stringValue() + "/"))
        .isEqualTo(collection);
    JsonNode objects = peer.get(root + "collections/" + id + "/objects/");
    assertThat(objects).isEqualTo(peer.get(CAMPAIGNS + "objects/"));
    assertThat(objects.path("more").booleanValue()).isFalse();
    assertThat(objects.path("objects").size()).isGreaterThan(5);
  }

  @Test
  void theManifestNamesWhatTheObjectsHold() {
    JsonNode objects = peer.get(CAMPAIGNS + "objects/").path("objects");
    JsonNode manifest = peer.get(CAMPAIGNS + "manifest/").path("objects");
    assertThat(ids(manifest)).isEqualTo(ids(objects)).doesNotHaveDuplicates();
    String before = "";
    for (int place = 0; place < manifest.size(); place++) {
      JsonNode entry = manifest.get(place);
      JsonNode object = objects.get(place);
      String version = object.has("modified") ? "modified" : "created";
      assertThat(entry.path("version")).isEqualTo(object.path(version));
      assertThat(Call.text(entry, "media_type")).isEqualTo("application/stix+json;version=2.1");
      assertThat(Call.text(entry, "date_added"))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z")
          .isGreaterThan(before);
      before = Call.text(entry, "date_added");
    }
  }

  @Test
  void everyAnswerIsOfTaxiisTypeAndSaysWhenItsObjectsWereAdded() {
    JsonNode manifest = peer.get(CAMPAIGNS + "manifest/").path("objects");
    for (String path : List.of("objects/", "manifest/")) {
      HttpResponse<String> response = peer.call("GET " + CAMPAIGNS + path);
      assertThat(response.headers().firstValue("Content-Type")).contains(TaxiiMedia.TYPE);
      assertThat(response.headers().firstValue("X-TAXII-Date-Added-First"))
          .contains(Call.text(manifest.get(0), "date_added"));
      assertThat(response.headers().firstValue("X-TAXII-Date-Added-Last"))
          .contains(Call.text(manifest.get(manifest.size() - 1), "date_added"));
    }
  }

  @Test
  void whoGoesOnByNextOrByDateReadsEverythingOnce() {
    List<String> whole = ids(peer.objects(""));
    for (int limit = 1; limit <= whole.size() + 1; limit++) {
      for (boolean byDate : new boolean[] {true, false}) {
        Set<String> read = new LinkedHashSet<>();
        String on = "";
        JsonNode envelope;
        do {
          String call = "GET " + CAMPAIGNS + "objects/?limit=" + limit + on;
          HttpResponse<String> page = peer.call(call);
          envelope = Call.JSON.readTree(page.body());
          for (String id : ids(envelope.path("objects"))) {
            assertThat(read.add(id)).as("%s comes once", id).isTrue();
          }
          String last = page.headers().firstValue("X-TAXII-Date-Added-Last").orElse("");
          on = byDate ? "&added_after=" + last : "&next=" + Call.text(envelope, "next");
        } while (envelope.path("more").booleanValue());
        assertThat(read).as("pages of %d", limit).containsExactlyElementsOf(whole);
        assertThat(envelope.has("next")).isFalse();
      }
    }
  }

  @Test
  void aPeerReadsByKindByNameByVersionAndByStandard() {
    assertThat(peer.objects("?match%5Btype%5D=campaign,sighting")).hasSize(2);
    assertThat(peer.objects("?match[type]=campaign")).as("as many clients send it").hasSize(1);
    String id = Call.text(peer.byType("").path("campaign"), "id");
    String version = Call.text(peer.byType("").path("campaign"), "modified");
    assertThat(ids(peer.objects("?match%5Bid%5D=" + id + ",campaign--0"))).containsExactly(id);
    assertThat(peer.objects("?match%5Bid%5D=" + id + "&match%5Btype%5D=sighting")).isEmpty();
    for (String each : List.of("first", "last", "all", version, "first,2020-01-01T00:00:00Z")) {
      assertThat(ids(peer.objects("?match%5Btype%5D=campaign&match%5Bversion%5D=" + each)))
          .as(each)
          .containsExactly(id);
    }
    assertThat(peer.objects("?match%5Bversion%5D=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(peer.objects("?match%5Bspec_version%5D=2.0")).isEmpty();
    assertThat(ids(peer.objects("?match%5Bspec_version%5D=2.0,2.1")))
        .isEqualTo(ids(peer.objects("")));
    assertThat(ids(peer.get(CAMPAIGNS + "objects/" + id + "/").path("objects")))
        .containsExactly(id);
    assertThat(peer.get(CAMPAIGNS + "objects/" + id + "/versions/").path("versions"))
        .hasSize(1)
        .allMatch(each -> each.stringValue().equals(version));
  }

  @Test
  void whoTakesNoTaxiiIsToldSoAndWhoTakesAnythingIsServed() {
    for (String accept :
        List.of(
            TaxiiMedia.TYPE,
            "application/taxii+json; version=2.1",
            "application/taxii+json",
            "application/*",
            "text/html, */*;q=0.1")) {
      assertThat(peer.call("GET /taxii2/", "Accept", accept).statusCode()).isEqualTo(200);
    }
    for (String accept :
        List.of("application/json", "application/taxii+json;version=2.0", "text/html, */*;q=0")) {
      HttpResponse<String> response = peer.call("GET /taxii2/", "Accept", accept);
      assertThat(response.statusCode()).as(accept).isEqualTo(406);
      assertThat(Call.text(Call.JSON.readTree(response.body()), "http_status")).isEqualTo("406");
    }
  }

  @Test
  void whatIsNotThereOrCannotBeWrittenIsToldInTaxiisForm() {
    String object = "campaign--00000000-0000-4000-8000-000000000000/";
    List<String> missing =
        List.of(
            "GET " + COLLECTIONS + "none/",
            "GET " + COLLECTIONS + "none/objects/",
            "GET " + COLLECTIONS + "none/manifest/",
            "GET " + CAMPAIGNS + "objects/" + object,
            "GET " + CAMPAIGNS + "objects/" + object + "versions/");
    for (String call : missing) {
      requireError(peer.call(call), 404);
    }
    requireError(peer.call("POST " + CAMPAIGNS + "objects/"), 403);
    requireError(peer.call("DELETE " + CAMPAIGNS + "objects/" + object), 403);
  }

  private static void requireError(HttpResponse<String> response, int status) {
    JsonNode error = Call.JSON.readTree(response.body());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Call.text(error, "title")).isNotEmpty();
    assertThat(Call.text(error, "description")).isNotEmpty();
    assertThat(Call.text(error, "http_status")).isEqualTo("" + status);
    assertThat(response.headers().firstValue("Content-Type")).contains(TaxiiMedia.TYPE);
  }

  @Test
  void hostileParametersAreRefusedAndNothingIsSaidOfThem() {
    String many = "campaign--0,".repeat(101);
    for (String query :
        List.of(
            "limit=0",
            "limit=-1",
            "limit=99999999999999999999",
            "limit=1&limit=2",
            "limit=ten",
            "next=%00",
            "next=AAAAAAAAAAA%3D",
            "next=_________-8",
            "next=" + "A".repeat(500),
            "added_after=yesterday",
            "added_after=%2B1000000000-12-31T23:59:59Z",
            "match%5Bversion%5D=newest",
            "match%5Bid%5D=" + many,
            "match%5Btype%5D=" + "x".repeat(121))) {
      HttpResponse<String> response = peer.call("GET " + Peer.OBJECTS + "?" + query);
      requireError(response, 400);
      assertThat(response.body().length()).isLessThan(200);
    }
    String tooLong = "GET " + Peer.OBJECTS + "?x=" + "y".repeat(9_000);
    assertThat(peer.call(tooLong).statusCode()).isEqualTo(414);
    assertThat(peer.objects("?limit=999999999&unheard=of&match%5Bcolour%5D=red")).isNotEmpty();
    assertThat(peer.objects("?added_after=0001-01-01T00:00:00Z")).isNotEmpty();
    assertThat(peer.objects("?match%5Bid%5D=%27%22%3C%00")).isEmpty();
  }

  @Test
  void aTokenIsTakenAsAPasswordTooAndWhoHasNoneIsToldHowToSendOne() {
    String token = found.service().token("peer");
    Served nobody = found.service().as("sw_0");
    assertThat(basic("any:" + token)).isEqualTo(200);
    assertThat(basic("any:sw_0")).isEqualTo(401);
    assertThat(basic(":" + found.service().token("analyst"))).isEqualTo(403);
    HttpResponse<String> refused = nobody.call("GET /taxii2/");
    requireError(refused, 401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
  }

  private int basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return found
        .service()
        .authorized("GET /taxii2/", "Basic " + Base64.getEncoder().encodeToString(bytes))
        .statusCode();
  }
}
