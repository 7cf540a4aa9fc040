package io.stillwatch.server.share;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in STIX 2.1 what of a campaign may leave: who says it and how far it may go, the campaign,
 * the techniques that it uses, and that it was sighted. Every word is the program's own but the
 * provider's name. For one thread.
 */
final class StixForm {
  private final SharingTerms terms;
  private final StixIds ids;
  private final String provider;

  StixForm(SharingTerms terms, StixIds ids) {
    this.terms = terms;
    this.ids = ids;
    this.provider = ids.of("identity", "provider");
  }

  /** The objects, what others refer to first. */
  List<Draft> drafts(String campaign, Indicators indicators) {
    String id = ids.of("campaign", campaign);
    List<Technique> techniques =
        Stream.of(Technique.values())
            .filter(technique -> technique.supportedBy(indicators.testimony()))
            .toList();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft("", terms.marking().object()));
    drafts.add(new Draft("", identity()));
    techniques.forEach(technique -> drafts.add(new Draft("", pattern(technique))));
    drafts.add(new Draft(campaign, campaign(id, indicators)));
    for (Technique technique : techniques) {
      drafts.add(new Draft(campaign, uses(id, technique)));
    }
    drafts.add(new Draft(campaign, sighting(id, indicators)));
    return drafts;
  }

  private ObjectNode begun(String type, String id) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", type)
            .put("spec_version", "2.1")
            .put("id", id);
    if (!id.equals(provider)) {
      object.put("created_by_ref", provider);
    }
    object.put("created", "").put("modified", "");
    object.putArray("object_marking_refs").add(terms.marking().id());
    return object;
  }

  private ObjectNode identity() {
    return begun("identity", provider)
        .put("name", terms.provider())
        .put("identity_class", "organization");
  }

  private String patternId(Technique technique) {
    return ids.of("attack-pattern", technique.id());
  }

  private ObjectNode pattern(Technique technique) {
    ObjectNode pattern = begun("attack-pattern", patternId(technique));
    pattern.put("name", technique.title());
    pattern
        .putArray("external_references")
        .addObject()
        .put("source_name", "mitre-atlas")
        .put("external_id", technique.id())
        .put("url", "https://atlas.mitre.org/techniques/" + technique.id());
    return pattern;
  }

  private ObjectNode campaign(String id, Indicators indicators) {
    int uuid = id.indexOf("--") + 2;
    ObjectNode campaign =
        begun("campaign", id)
            .put("name", "Suspected distillation campaign " + id.substring(uuid, uuid + 8))
            .put("description", description(indicators))
            .put("first_seen", StixTime.of(indicators.firstSeen()))
            .put("last_seen", StixTime.of(indicators.lastSeen()))
            .put("confidence", indicators.confidenceOfHundred());
    List<String> labels =
        indicators.capabilities().stream().sorted().map(Capability::word).toList();
    if (!labels.isEmpty()) {
      labels.forEach(campaign.putArray("labels")::add);
    }
    return campaign;
  }

  private static String description(Indicators indicators) {
    String testimony =
        indicators.testimony().stream()
            .sorted()
            .map(Channel::word)
            .map(Wording::brief)
            .collect(Collectors.joining(", "));
    return "A group of API accounts that the provider judges to act as one, to collect what another"
        + " model can be trained on; confidence "
        + Wording.word(indicators.confidence())
        + ", that is "
        + Wording.meaning(indicators.confidence())
        + (testimony.isEmpty() ? "." : ". Speaks for it: " + testimony + ".")
        + " An assessment of the provider's own traffic; it names nobody.";
  }

  private ObjectNode uses(String id, Technique technique) {
    return begun("relationship", ids.of("relationship", id + "/" + technique.id()))
        .put("relationship_type", "uses")
        .put("source_ref", id)
        .put("target_ref", patternId(technique));
  }

  private ObjectNode sighting(String id, Indicators indicators) {
    ObjectNode sighting =
        begun("sighting", ids.of("sighting", id))
            .put("sighting_of_ref", id)
            .put("first_seen", StixTime.of(indicators.firstSeen()))
            .put("last_seen", StixTime.of(indicators.lastSeen()))
            .put("count", indicators.exchanges());
    sighting.putArray("where_sighted_refs").add(provider);
    return sighting;
  }
}
