package io.stillwatch.cli;

import io.stillwatch.read.AttributeNames;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What foreign forms call the parts that no convention names: options of whatever reads them. */
final class AttributeOptions {
  private static final String ACCOUNT = "account-attribute";
  private static final String KEY = "key-attribute";
  private static final String ADDRESS = "address-attribute";
  private static final String USER_AGENT = "user-agent-attribute";

  /** Their names in the file of {@code serve --config}. */
  static final List<String> NAMES = List.of(ACCOUNT, KEY, ADDRESS, USER_AGENT);

  @Option(
      names = "--" + ACCOUNT,
      paramLabel = "NAME",
      description =
          "What a foreign form calls the account; may be repeated, the first found counts.")
  private List<String> accountNames = List.of();

  @Option(
      names = "--" + KEY,
      paramLabel = "NAME",
      description = "What it calls a fingerprint of the key, which stands for a missing account.")
  private List<String> keyNames = List.of();

  @Option(
      names = "--" + ADDRESS,
      paramLabel = "NAME",
      description = "What it calls the client's address.")
  private List<String> addressNames = List.of();

  @Option(
      names = "--" + USER_AGENT,
      paramLabel = "NAME",
      description = "What it calls the client's description of itself.")
  private List<String> userAgentNames = List.of();

  /** What was said on the command line, before the names in common use. */
  AttributeNames names() {
    return names((name, said) -> said);
  }

  /** The same, with what was said in a file where the command line says nothing. */
  AttributeNames names(ServeFile file) {
    return names((name, said) -> file.text(name, said, ""));
  }

  private AttributeNames names(BinaryOperator<String> told) {
    AttributeNames usual = AttributeNames.DEFAULT;
    return new AttributeNames(
        before(told.apply(ACCOUNT, joined(accountNames)), usual.account()),
        before(told.apply(KEY, joined(keyNames)), usual.key()),
        before(told.apply(ADDRESS, joined(addressNames)), usual.address()),
        before(told.apply(USER_AGENT, joined(userAgentNames)), usual.userAgent()));
  }

  private static String joined(List<String> names) {
    return String.join(",", names);
  }

  private static List<String> before(String said, List<String> usual) {
    return Stream.concat(Stream.of(said.split(",")), usual.stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
