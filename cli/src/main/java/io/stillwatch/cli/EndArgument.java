package io.stillwatch.cli;

import io.stillwatch.server.policy.LengthOfTime;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;

/** When something ends, on the command line: a time, or a length of time from now on, like 7d. */
final class EndArgument implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String value) {
    return LengthOfTime.of(value)
        .map(length -> Instant.now().plus(length))
        .orElseGet(() -> new TimeArgument().convert(value));
  }
}
