package io.stillwatch.cli;

import java.time.Instant;
import picocli.CommandLine.ITypeConverter;

/** When something ends, on the command line: a time, or a length of time from now on, like 7d. */
final class EndArgument implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String value) {
    return value.matches("[0-9]{1,4}[mhd]")
        ? Instant.now().plus(new LengthArgument().convert(value))
        : new TimeArgument().convert(value);
  }
}
