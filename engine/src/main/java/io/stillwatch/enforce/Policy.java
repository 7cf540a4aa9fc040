package io.stillwatch.enforce;

import java.util.List;

/**
 * What is done about campaigns. Of a member, the first rule that holds counts.
 *
 * @param rules the rules in the order in which they are asked
 */
public record Policy(List<Rule> rules) {

  /** Nothing is done but what people decide. */
  public static final Policy NONE = new Policy(List.of());

  public Policy {
    rules = List.copyOf(rules);
  }
}
