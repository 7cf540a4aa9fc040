package io.stillwatch.cli;

import io.stillwatch.server.policy.LengthOfTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time on the command line: {@code 30m}, {@code 8h} or {@code 2d}. */
final class LengthArgument implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String value) {
    return LengthOfTime.of(value)
        .orElseThrow(
            () -> new TypeConversionException("'" + value + "' is no time; wanted is one like 8h"));
  }
}
