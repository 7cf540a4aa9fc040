package io.stillwatch.server.share;

import java.util.Locale;

/** The media types of TAXII 2.1 and of what it carries. Stateless. */
public final class TaxiiMedia {
  /** What every answer is. */
  public static final String TYPE = "application/taxii+json;version=2.1";

  /** What the objects are. */
  static final String STIX = "application/stix+json;version=2.1";

  private TaxiiMedia() {}

  /** Whether who sends this {@code Accept}, or none, takes an answer of {@link #TYPE}. */
  public static boolean accepted(String accept) {
    if (accept.isBlank()) {
      return true;
    }
    int narrowest = 0;
    boolean wanted = false;
    for (String range : accept.split(",")) {
      String[] parts = range.split(";");
      int narrowness = narrowness(parts);
      // Of several ranges that fit, the narrowest says whether it is wanted.
      if (narrowness > narrowest) {
        narrowest = narrowness;
        wanted = false;
      }
      wanted |= narrowness == narrowest && narrowness > 0 && weighs(parts);
    }
    return wanted;
  }

  /** How narrow a range that fits is, from 1; 0 if it does not fit. */
  private static int narrowness(String[] parts) {
    String version = parameter(parts, "version");
    return switch (parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT)) {
      case "*/*" -> 1;
      case "application/*" -> 2;
      case "application/taxii+json" -> version.isEmpty() ? 3 : version.equals("2.1") ? 4 : 0;
      default -> 0;
    };
  }

  private static boolean weighs(String[] parts) {
    return !parameter(parts, "q").matches("0(\\.0{0,3})?");
  }

  private static String parameter(String[] parts, String name) {
    for (int place = 1; place < parts.length; place++) {
      String[] words = parts[place].split("=", 2);
      if (words.length == 2 && words[0].strip().equalsIgnoreCase(name)) {
        return words[1].strip().replace("\"", "");
      }
    }
    return "";
  }
}
