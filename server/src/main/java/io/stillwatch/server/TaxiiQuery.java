package io.stillwatch.server;

import io.helidon.common.uri.UriQuery;
import io.stillwatch.server.share.AskedVersions;
import io.stillwatch.server.share.Cursor;
import io.stillwatch.server.share.Selection;
import io.stillwatch.server.share.StixTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a peer asks for out of the query of its address, within bounds; refuses with 400 what
 * it cannot read. What TAXII does not define it does not mind. Stateless.
 */
final class TaxiiQuery {
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_OBJECTS = 1_000;

  private TaxiiQuery() {}

  static Selection read(UriQuery query) {
    return new Selection(
        Set.copyOf(values(query, "match[id]")),
        Set.copyOf(values(query, "match[type]")),
        Set.copyOf(values(query, "match[spec_version]")),
        versions(values(query, "match[version]")),
        Math.max(addedAfter(query), next(query)),
        limit(query));
  }

  /** The values of a name, with commas between them or named several times. */
  private static List<String> values(UriQuery query, String name) {
    List<String> values = new ArrayList<>();
    for (String said : query.contains(name) ? query.all(name) : List.<String>of()) {
      for (String value : said.split(",")) {
        if (values.size() == MOST_VALUES || value.length() > LONGEST_VALUE) {
          throw new Refusal(400, name + " has more or longer values than are taken");
        }
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  /** The one value of a name; empty if it is not there. */
  private static String value(UriQuery query, String name) {
    List<String> values = values(query, name);
    if (values.size() > 1) {
      throw new Refusal(400, name + " has more than one value");
    }
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static AskedVersions versions(List<String> said) {
    Set<Instant> times = new HashSet<>();
    for (String each : said) {
      if (!Set.of("all", "first", "last").contains(each)) {
        times.add(time(each, "match[version]"));
      }
    }
    return said.isEmpty()
        ? AskedVersions.LAST
        : new AskedVersions(
            said.contains("all"), said.contains("first"), said.contains("last"), times);
  }

  private static Instant time(String said, String name) {
    try {
      return Instant.parse(said);
    } catch (DateTimeException none) {
      throw new Refusal(400, name + " is no time (RFC 3339)");
    }
  }

  private static long addedAfter(UriQuery query) {
    String said = value(query, "added_after");
    if (said.isEmpty()) {
      return Long.MIN_VALUE;
    }
    try {
      return StixTime.microseconds(time(said, "added_after"));
    } catch (ArithmeticException tooFar) {
      throw new Refusal(400, "added_after is no time that can have been");
    }
  }

  private static long next(UriQuery query) {
    String said = value(query, "next");
    return said.isEmpty()
        ? Long.MIN_VALUE
        : Cursor.place(said).orElseThrow(() -> new Refusal(400, "next is none that was given"));
  }

  private static int limit(UriQuery query) {
    String said = value(query, "limit");
    if (said.isEmpty()) {
      return MOST_OBJECTS;
    }
    if (!said.matches("[1-9][0-9]{0,8}")) {
      throw new Refusal(400, "limit is no number from 1");
    }
    return Math.min(MOST_OBJECTS, Integer.parseInt(said));
  }
}
