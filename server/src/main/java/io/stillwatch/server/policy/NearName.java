package io.stillwatch.server.policy;

import dev.cel.common.CelSourceLocation;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name that was meant. Stateless. */
final class NearName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  private NearName() {}

  /** The whole name that begins at a place of an expression. */
  static String at(String expression, CelSourceLocation place) {
    String[] lines = expression.split("\n", -1);
    String line = lines[Math.min(lines.length, Math.max(1, place.getLine())) - 1];
    Matcher matcher = NAME.matcher(line);
    return matcher.find(Math.min(line.length(), Math.max(0, place.getColumn())))
        ? matcher.group()
        : line.strip();
  }

  /** Of these names the one that takes the fewest changes of a letter. */
  static String to(String name, Collection<String> names) {
    String nearest = "";
    int fewest = Integer.MAX_VALUE;
    for (String each : names) {
      int changes = changes(name.substring(0, Math.min(name.length(), 80)), each);
      if (changes < fewest) {
        fewest = changes;
        nearest = each;
      }
    }
    return nearest;
  }

  /** Letters to be added, taken off or changed (Levenshtein), in the product of the lengths. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int at = 1; at <= from.length(); at++) {
      int corner = row[0];
      row[0] = at;
      for (int column = 1; column < row.length; column++) {
        int same = corner + (from.charAt(at - 1) == to.charAt(column - 1) ? 0 : 1);
        corner = row[column];
        row[column] = Math.min(same, 1 + Math.min(corner, row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
