package io.stillwatch.view;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.CampaignView.Confidence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads what {@link FindingsWriter} wrote. */
final class FindingsReader {

  private FindingsReader() {}

  static Findings read(JsonNode json) {
    String schema = json.path("schema").asString("");
    if (!schema.equals(CampaignsJson.SCHEMA)) {
      throw new StillwatchException(
          Problem.NO_SCAN_FOUND,
          "The file says schema \""
              + Printable.line(schema, 60)
              + "\", wanted is "
              + CampaignsJson.SCHEMA
              + ".");
    }
    try {
      return findings(json);
    } catch (DateTimeException | IllegalArgumentException failure) {
      throw new StillwatchException(
          Problem.NO_SCAN_FOUND, "The file was changed by hand: " + failure.getMessage(), failure);
    }
  }

  private static Findings findings(JsonNode json) {
    return new Findings(
        time(json.path("window"), "from"),
        time(json.path("window"), "to"),
        Duration.parse(text(json, "evaluated_every")),
        json.path("exchanges").asLong(),
        json.path("accounts").asLong(),
        json.path("rejected").asLong(),
        list(json, "channels", FindingsReader::channel),
        list(json, "campaigns", FindingsReader::campaign),
        list(json, "dismissed", FindingsReader::dismissed),
        activity(json.path("activity")));
  }

  private static CampaignView campaign(JsonNode json) {
    return new CampaignView(
        text(json, "id"),
        Confidence.valueOf(text(json, "confidence").toUpperCase(Locale.ROOT)),
        json.path("q").asDouble(),
        json.path("expected_innocent").asDouble(),
        time(json, "detected_at"),
        time(json, "first_seen"),
        time(json, "last_seen"),
        json.path("exchanges").asLong(),
        json.path("input_tokens").asLong(),
        json.path("output_tokens").asLong(),
        shares(json.path("capabilities")),
        shares(json.path("stages")),
        list(json, "reasons", FindingsReader::reason),
        list(json, "alternatives", FindingsReader::alternative),
        list(json, "accounts", FindingsReader::member),
        list(json, "links", FindingsReader::link),
        activity(json.path("activity")));
  }

  private static ReasonView reason(JsonNode json) {
    return new ReasonView(
        text(json, "channel"),
        text(json, "statement"),
        json.path("strength").asDouble(),
        json.path("accounts").asInt(),
        json.path("nominated").asBoolean(false));
  }

  private static AlternativeView alternative(JsonNode json) {
    return new AlternativeView(
        text(json, "reading"), json.path("strength").asDouble(), text(json, "statement"));
  }

  private static MemberView member(JsonNode json) {
    return new MemberView(
        text(json, "account"),
        json.path("membership").asDouble(),
        time(json, "flagged_at"),
        json.path("exchanges").asLong(),
        json.path("served_before").asLong());
  }

  private static LinkView link(JsonNode json) {
    return new LinkView(
        text(json, "from"),
        text(json, "to"),
        text(json, "channel"),
        json.path("weight").asDouble(),
        text(json, "what"));
  }

  private static DismissedView dismissed(JsonNode json) {
    return new DismissedView(
        text(json, "reading"), json.path("accounts").asInt(), text(json, "statement"));
  }

  private static ChannelView channel(JsonNode json) {
    return new ChannelView(
        text(json, "channel"), json.path("available").asBoolean(), text(json, "statement"));
  }

  private static Activity activity(JsonNode json) {
    List<Long> counts = new ArrayList<>();
    json.path("counts").forEach(count -> counts.add(count.asLong()));
    return new Activity(time(json, "start"), Duration.parse(text(json, "bin")), counts);
  }

  private static SortedMap<String, Double> shares(JsonNode json) {
    SortedMap<String, Double> shares = new TreeMap<>();
    json.properties().forEach(share -> shares.put(share.getKey(), share.getValue().asDouble()));
    return shares;
  }

  private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> form) {
    List<T> things = new ArrayList<>();
    json.path(name).forEach(thing -> things.add(form.apply(thing)));
    return things;
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static Instant time(JsonNode json, String name) {
    return Instant.parse(text(json, name));
  }
}
