package io.stillwatch.view;

import static io.stillwatch.view.JsonForm.counts;
import static io.stillwatch.view.JsonForm.number;
import static io.stillwatch.view.JsonForm.time;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes findings field by field, in the order of the published schema. */
final class FindingsWriter {

  private FindingsWriter() {}

  static void write(Findings findings, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("schema", CampaignsJson.SCHEMA);
    json.writeObjectPropertyStart("window");
    time(json, "from", findings.from());
    time(json, "to", findings.to());
    json.writeEndObject();
    json.writeStringProperty("evaluated_every", findings.evaluatedEvery().toString());
    json.writeNumberProperty("exchanges", findings.exchanges());
    json.writeNumberProperty("accounts", findings.accounts());
    json.writeNumberProperty("rejected", findings.rejected());
    array(json, "campaigns", findings.campaigns(), FindingsWriter::campaign);
    array(json, "dismissed", findings.dismissed(), FindingsWriter::dismissed);
    array(json, "channels", findings.channels(), FindingsWriter::channel);
    activity(json, findings.activity());
    json.writeEndObject();
  }

  private static void campaign(JsonGenerator json, CampaignView campaign) {
    json.writeStringProperty("id", campaign.id());
    json.writeStringProperty("confidence", campaign.confidence().name().toLowerCase(Locale.ROOT));
    number(json, "q", campaign.q());
    number(json, "expected_innocent", campaign.expectedInnocent());
    time(json, "detected_at", campaign.detectedAt());
    time(json, "first_seen", campaign.firstSeen());
    time(json, "last_seen", campaign.lastSeen());
    json.writeNumberProperty("exchanges", campaign.exchanges());
    json.writeNumberProperty("input_tokens", campaign.inputTokens());
    json.writeNumberProperty("output_tokens", campaign.outputTokens());
    shares(json, "capabilities", campaign.capabilities());
    shares(json, "stages", campaign.stages());
    array(json, "reasons", campaign.reasons(), FindingsWriter::reason);
    array(json, "alternatives", campaign.alternatives(), FindingsWriter::alternative);
    array(json, "accounts", campaign.accounts(), FindingsWriter::member);
    array(json, "links", campaign.links(), FindingsWriter::link);
    activity(json, campaign.activity());
  }

  private static void reason(JsonGenerator json, ReasonView reason) {
    json.writeStringProperty("channel", reason.channel());
    json.writeStringProperty("statement", reason.statement());
    number(json, "strength", reason.strength());
    json.writeNumberProperty("accounts", reason.accounts());
    json.writeBooleanProperty("nominated", reason.nominated());
  }

  private static void alternative(JsonGenerator json, AlternativeView alternative) {
    json.writeStringProperty("reading", alternative.reading());
    number(json, "strength", alternative.strength());
    json.writeStringProperty("statement", alternative.statement());
  }

  private static void member(JsonGenerator json, MemberView member) {
    json.writeStringProperty("account", member.account());
    number(json, "membership", member.membership());
    time(json, "flagged_at", member.flaggedAt());
    json.writeNumberProperty("exchanges", member.exchanges());
    json.writeNumberProperty("served_before", member.servedBefore());
  }

  private static void link(JsonGenerator json, LinkView link) {
    json.writeStringProperty("from", link.from());
    json.writeStringProperty("to", link.to());
    json.writeStringProperty("channel", link.channel());
    number(json, "weight", link.weight());
    json.writeStringProperty("what", link.what());
  }

  private static void dismissed(JsonGenerator json, DismissedView dismissed) {
    json.writeStringProperty("reading", dismissed.reading());
    json.writeNumberProperty("accounts", dismissed.accounts());
    json.writeStringProperty("statement", dismissed.statement());
  }

  private static void channel(JsonGenerator json, ChannelView channel) {
    json.writeStringProperty("channel", channel.channel());
    json.writeBooleanProperty("available", channel.available());
    json.writeStringProperty("statement", channel.statement());
  }

  private static void activity(JsonGenerator json, Activity activity) {
    json.writeObjectPropertyStart("activity");
    time(json, "start", activity.start());
    json.writeStringProperty("bin", activity.bin().toString());
    counts(json, "counts", activity.counts());
    json.writeEndObject();
  }

  private static void shares(JsonGenerator json, String name, SortedMap<String, Double> shares) {
    json.writeObjectPropertyStart(name);
    shares.forEach((word, share) -> number(json, word, share));
    json.writeEndObject();
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> things, BiConsumer<JsonGenerator, T> fields) {
    json.writeArrayPropertyStart(name);
    for (T thing : things) {
      json.writeStartObject();
      fields.accept(json, thing);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
