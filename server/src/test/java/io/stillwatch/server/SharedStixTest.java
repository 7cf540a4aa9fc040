package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a peer reads is what STIX 2.1 asks for, and no property more than the schema has. */
final class SharedStixTest {
  private static final String AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  /** All that an object of a kind may hold besides what every one does. */
  private static final Map<String, Set<String>> SCHEMA =
      Map.of(
          "identity", Set.of("name", "identity_class"),
          "attack-pattern", Set.of("name", "external_references"),
          "campaign",
              Set.of("name", "description", "first_seen", "last_seen", "confidence", "labels"),
          "relationship", Set.of("relationship_type", "source_ref", "target_ref"),
          "sighting",
              Set.of("sighting_of_ref", "where_sighted_refs", "first_seen", "last_seen", "count"));

  @TempDir private Path data;

  private ObjectNode shared() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      found
          .service()
          .call("POST /v1/campaigns/" + found.name() + "/sharing", "{\"because\":\"a test\"}");
      ObjectNode byId = Call.JSON.createObjectNode();
      for (JsonNode object : Peer.of(found.service()).objects("")) {
        byId.set(Call.text(object, "id"), object);
      }
      return byId;
    }
  }

  private static List<JsonNode> of(ObjectNode shared, String type) {
    return shared.valueStream().filter(each -> Call.text(each, "type").equals(type)).toList();
  }

  @Test
  void everyObjectHasWhatStixAsksForAndNothingElse() throws Exception {
    ObjectNode shared = shared();
    String provider = Call.text(of(shared, "identity").getFirst(), "id");
    for (JsonNode object : shared.values()) {
      String type = Call.text(object, "type");
      assertThat(Call.text(object, "id")).matches(type + "--" + UUID);
      assertThat(Call.text(object, "spec_version")).isEqualTo("2.1");
      assertThat(Call.text(object, "created")).matches(TIME);
      if (type.equals("marking-definition")) {
        continue;
      }
      assertThat(Call.text(object, "modified")).matches(TIME);
      assertThat(object.path("object_marking_refs")).hasSize(1);
      assertThat(object.at("/object_marking_refs/0").stringValue()).isEqualTo(AMBER);
      if (!type.equals("identity")) {
        assertThat(Call.text(object, "created_by_ref")).isEqualTo(provider);
      }
      Set<String> own = new TreeSet<>(object.propertyNames());
      own.removeAll(Set.of("type", "spec_version", "id", "created_by_ref", "created", "modified"));
      own.remove("object_marking_refs");
      assertThat(SCHEMA.get(type)).as(type).containsAll(own);
    }
  }

  @Test
  void whatIsReferredToIsSharedTooAndComesFirst() throws Exception {
    ObjectNode shared = shared();
    assertThat(shared.path(AMBER).at("/definition/tlp").stringValue()).isEqualTo("amber");
    assertThat(Call.text(shared.path(AMBER), "created")).isEqualTo("2017-01-20T00:00:00.000Z");
    JsonNode campaign = of(shared, "campaign").getFirst();
    Set<String> used = new TreeSet<>();
    for (JsonNode relationship : of(shared, "relationship")) {
      assertThat(Call.text(relationship, "relationship_type")).isEqualTo("uses");
      assertThat(relationship.path("source_ref")).isEqualTo(campaign.path("id"));
      JsonNode pattern = shared.path(Call.text(relationship, "target_ref"));
      assertThat(pattern.at("/external_references/0/source_name").stringValue())
          .isEqualTo("mitre-atlas");
      used.add(pattern.at("/external_references/0/external_id").stringValue());
    }
    assertThat(used).contains("AML.T0024.002").hasSameSizeAs(of(shared, "attack-pattern"));
    JsonNode sighting = of(shared, "sighting").getFirst();
    assertThat(sighting.path("sighting_of_ref")).isEqualTo(campaign.path("id"));
    assertThat(shared.propertyNames()).contains(sighting.at("/where_sighted_refs/0").stringValue());
  }

  @Test
  void aCampaignIsToldOfInClosedWordsTimesAndRoundFigures() throws Exception {
    ObjectNode shared = shared();
    JsonNode campaign = of(shared, "campaign").getFirst();
    assertThat(Call.text(campaign, "name")).matches("Suspected distillation campaign [0-9a-f]{8}");
    assertThat(Call.text(campaign, "description")).doesNotContainPattern("[0-9]");
    assertThat(campaign.path("confidence").intValue()).isIn(15, 50, 85);
    assertThat(campaign.path("labels").valueStream().map(JsonNode::stringValue))
        .contains("software_engineering");
    JsonNode sighting = of(shared, "sighting").getFirst();
    assertThat(sighting.path("count").toString()).matches("[1-9]0*");
    for (JsonNode object : List.of(campaign, sighting)) {
      assertThat(Call.text(object, "first_seen")).matches(TIME);
      assertThat(Instant.parse(Call.text(object, "first_seen")))
          .isBefore(Instant.parse(Call.text(object, "last_seen")));
    }
    assertThat(Call.text(of(shared, "identity").getFirst(), "name")).isEqualTo("a model provider");
    assertThat(Call.text(of(shared, "identity").getFirst(), "identity_class"))
        .isEqualTo("organization");
  }
}
