package io.stillwatch.cli;

import io.stillwatch.read.Format;
import io.stillwatch.read.ReadLimits;
import io.stillwatch.read.ReadSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
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

  @Mixin private final PublicOptions publicOptions = new PublicOptions();

  @Mixin private final AttributeOptions attributes = new AttributeOptions();

  /** The public sets that were named. */
  PublicSets publicSets() {
    return publicOptions.sets();
  }

  /** The logs at these paths, accounts first, so that each is known when its exchanges come. */
  LogFiles logs(List<Path> paths) {
    List<Path> all = Stream.concat(accounts.stream(), paths.stream()).toList();
    kernels.use(all);
    return new LogFiles(all, new ReadSettings(format, attributes.names(), ReadLimits.DEFAULT));
  }
}
