package io.stillwatch.laboratory.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the campaigns' accounts were served, and when, and what of it before each method's flags:
 * one pass over the exchanges. Mutable while it reads; for one thread.
 */
final class Served {
  private static final JsonFactory JSON = new JsonFactory();

  private static final int FIXED = 2;

  private final Map<String, Truth> truth;
  private final List<Map<String, Long>> flags;
  private final Map<String, long[]> counts = new HashMap<>();

  /** {@code flags} says, by method, since when an account is accused (milliseconds since 1970). */
  Served(Map<String, Truth> truth, List<Map<String, Long>> flags) {
    this.truth = truth;
    this.flags = flags;
  }

  long exchanges(String campaign) {
    return count(campaign)[0];
  }

  /** What of it was served before a method flagged the account. */
  long leaked(String campaign, int method) {
    return count(campaign)[FIXED + method];
  }

  /** The campaign's first exchange, in milliseconds since 1970. */
  long first(String campaign) {
    return count(campaign)[1];
  }

  private long[] count(String campaign) {
    return counts.computeIfAbsent(
        campaign,
        name -> {
          long[] count = new long[FIXED + flags.size()];
          count[1] = Long.MAX_VALUE;
          return count;
        });
  }

  void read(Path folder) {
    Path plain = folder.resolve("exchanges.jsonl");
    Path file = Files.exists(plain) ? plain : folder.resolve("exchanges.jsonl.gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream stream = file.equals(plain) ? raw : new GZIPInputStream(raw, 1 << 16);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        exchange(parser);
      }
    } catch (IOException | JacksonException failure) {
      throw TruthReader.unreadable(file, failure);
    }
  }

  private void exchange(JsonParser parser) {
    String account = "";
    String time = "";
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("account")) {
        account = parser.getString();
      } else if (name.equals("time")) {
        time = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    Truth known = truth.get(account);
    if (known == null || known.honest()) {
      return;
    }
    long at = TruthReader.time(time);
    long[] count = count(known.campaign());
    count[0]++;
    count[1] = Math.min(count[1], at);
    for (int method = 0; method < flags.size(); method++) {
      if (at < flags.get(method).getOrDefault(account, Long.MAX_VALUE)) {
        count[FIXED + method]++;
      }
    }
  }
}
