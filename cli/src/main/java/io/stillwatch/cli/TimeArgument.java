package io.stillwatch.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line: RFC 3339, or a date, which means its first instant in UTC. */
final class TimeArgument implements ITypeConverter<Instant> {
  private static final int LENGTH_OF_A_DATE = "2026-04-22".length();

  @Override
  public Instant convert(String value) {
    try {
      return value.length() == LENGTH_OF_A_DATE
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException failure) {
      throw new TypeConversionException(
          "'" + value + "' is no time; wanted is one like 2026-04-22T10:00:00Z or 2026-04-22");
    }
  }
}
