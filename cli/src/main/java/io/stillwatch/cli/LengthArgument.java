package io.stillwatch.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time on the command line: {@code 30m}, {@code 8h} or {@code 2d}. */
final class LengthArgument implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String value) {
    if (!value.matches("[0-9]{1,4}[mhd]")) {
      throw new TypeConversionException("'" + value + "' is no time; wanted is one like 8h");
    }
    long count = Long.parseLong(value.substring(0, value.length() - 1));
    return switch (value.charAt(value.length() - 1)) {
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
