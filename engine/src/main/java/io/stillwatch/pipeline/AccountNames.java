package io.stillwatch.pipeline;

import io.stillwatch.sketch.Population;
import java.util.Arrays;

/** The names behind the numbers that the rooms use for accounts. */
final class AccountNames {
  private final Population population;
  private final NameStore names;

  /** Takes the names by their hashes. */
  AccountNames(Population population, NameStore names) {
    this.population = population;
    this.names = names;
  }

  String of(int account) {
    return names.of(population.key(account));
  }

  /** All accounts in the order of their names. */
  int[] sorted() {
    String[] sorted = new String[population.size()];
    Integer[] order = new Integer[sorted.length];
    for (int account = 0; account < sorted.length; account++) {
      sorted[account] = of(account);
      order[account] = account;
    }
    Arrays.sort(order, (one, other) -> sorted[one].compareTo(sorted[other]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
