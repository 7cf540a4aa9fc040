package io.stillwatch.laboratory.network;

import io.stillwatch.laboratory.chance.Chance;
import java.util.List;

/** Draws countries and addresses. Stateless. */
public final class Networks {
  private static final List<String> HOSTING =
      List.of(
          "3.91", "34.201", "52.14", "54.160", "20.42", "40.76", "35.190", "104.131", "159.203",
          "45.76", "51.15", "95.216", "116.203", "139.162", "172.104", "65.21", "13.58", "18.204");
  private static final double[] COUNTRY_WEIGHTS =
      Country.ALL.stream().mapToDouble(Country::weight).toArray();

  private Networks() {}

  /** Where a customer lives. */
  public static Country country(Chance chance) {
    return Country.ALL.get(chance.weighted(COUNTRY_WEIGHTS));
  }

  /** An address of a home, one in eight of them IPv6. */
  public static String home(Country country, Chance chance) {
    if (chance.happens(0.125)) {
      return "2a0"
          + Integer.toHexString(country.code().hashCode() & 7)
          + ":"
          + Integer.toHexString(0x1000 + (country.code().hashCode() & 0xfff))
          + ":"
          + Integer.toHexString(chance.below(0x10000))
          + ":"
          + Integer.toHexString(chance.below(0x10000))
          + "::"
          + Integer.toHexString(1 + chance.below(0xfffe));
    }
    return host(chance.pick(country.residential()), chance);
  }

  /** An address in a data centre. */
  public static String hosting(Chance chance) {
    return host(chance.pick(HOSTING), chance);
  }

  /** An address in a range of its own of 256, as offices and small providers have. */
  public static String block(Country country, Chance chance) {
    return chance.pick(country.residential()) + '.' + chance.below(256);
  }

  /** An address within a range of 256. */
  public static String within(String block, Chance chance) {
    return block + '.' + (1 + chance.below(254));
  }

  private static String host(String range, Chance chance) {
    return range + '.' + chance.below(256) + '.' + (1 + chance.below(254));
  }
}
