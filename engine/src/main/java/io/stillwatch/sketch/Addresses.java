package io.stillwatch.sketch;

import java.util.Locale;

/**
 * Reads IP addresses as they stand in logs, without asking any name service. What is not an address
 * is hashed as the text it is, so that it still ties what shares it. Stateless.
 */
final class Addresses {
  private Addresses() {}

  /**
   * The hash of the network an address lies in: the first three numbers of version 4, the first
   * three groups of version 6. Networks of these sizes are what providers hand out to one customer.
   */
  static long network(String address) {
    int colon = address.indexOf(':');
    if (colon < 0 || address.indexOf('.') >= 0 && address.lastIndexOf(':') < 0) {
      int last = address.lastIndexOf('.');
      return Hash.of(last < 0 ? address : address.substring(0, last));
    }
    int mapped = address.lastIndexOf(':');
    if (address.indexOf('.', mapped) > 0) {
      return network(address.substring(mapped + 1));
    }
    return Hash.of(firstGroups(address));
  }

  private static String firstGroups(String address) {
    StringBuilder groups = new StringBuilder();
    int seen = 0;
    int at = 0;
    while (at < address.length() && seen < 3) {
      int colon = address.indexOf(':', at);
      int end = colon < 0 ? address.length() : colon;
      if (end == at) {
        break;
      }
      int digit = at;
      while (digit < end - 1 && address.charAt(digit) == '0') {
        digit++;
      }
      groups.append(address, digit, end).append(':');
      seen++;
      at = end + 1;
    }
    return groups.toString().toLowerCase(Locale.ROOT);
  }
}
