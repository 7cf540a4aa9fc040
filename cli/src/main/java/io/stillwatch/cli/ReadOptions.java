package io.stillwatch.cli;

import io.stillwatch.read.AttributeNames;
import io.stillwatch.read.Format;
import io.stillwatch.read.ReadLimits;
import io.stillwatch.read.ReadSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How logs are read: the options that scan, rehearse and doctor share. */
final class ReadOptions {

  @Option(names = "--accounts", paramLabel = "FILE", description = "What is known of accounts.")
  private List<Path> accounts = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "The log's form: auto, native, otlp, litellm or pair; auto if not said.")
  private Format format = Format.AUTO;

  @Option(
      names = "--kernels",
      paramLabel = "WHICH",
      description = "Whether to use wide registers: auto, scalar or vector; auto if not said.")
  private KernelChoice kernels = KernelChoice.AUTO;

  @Option(
      names = "--account-attribute",
      paramLabel = "NAME",
      description =
          "What a foreign form calls the account; may be repeated, the first found counts.")
  private List<String> accountNames = List.of();

  @Option(
      names = "--key-attribute",
      paramLabel = "NAME",
      description = "What it calls a fingerprint of the key, which stands for a missing account.")
  private List<String> keyNames = List.of();

  @Option(
      names = "--address-attribute",
      paramLabel = "NAME",
      description = "What it calls the client's address.")
  private List<String> addressNames = List.of();

  @Option(
      names = "--user-agent-attribute",
      paramLabel = "NAME",
      description = "What it calls the client's description of itself.")
  private List<String> userAgentNames = List.of();

  /** The logs at these paths, accounts first, so that each is known when its exchanges come. */
  LogFiles logs(List<Path> paths) {
    AttributeNames usual = AttributeNames.DEFAULT;
    AttributeNames names =
        new AttributeNames(
            before(accountNames, usual.account()),
            before(keyNames, usual.key()),
            before(addressNames, usual.address()),
            before(userAgentNames, usual.userAgent()));
    List<Path> all = Stream.concat(accounts.stream(), paths.stream()).toList();
    kernels.use(all);
    return new LogFiles(all, new ReadSettings(format, names, ReadLimits.DEFAULT));
  }

  private static List<String> before(List<String> said, List<String> usual) {
    return Stream.concat(said.stream(), usual.stream()).distinct().toList();
  }
}
