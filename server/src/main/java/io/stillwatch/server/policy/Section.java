package io.stillwatch.server.policy;

import java.util.Map;

/**
 * One rule as it is written.
 *
 * @param name what stands in the brackets
 * @param line the line of the brackets, from 1
 * @param entries its entries by name
 */
record Section(String name, int line, Map<String, Entry> entries) {

  Section {
    entries = Map.copyOf(entries);
  }
}
