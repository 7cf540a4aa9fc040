package io.stillwatch.laboratory.network;

import java.util.List;

/**
 * A country as the network shows it.
 *
 * @param code two letters
 * @param weight its share of ordinary customers
 * @param offset hours ahead of UTC
 * @param language the language besides English that people there write, or {@code en}
 * @param residential first two parts of the IPv4 ranges that homes have
 */
public record Country(
    String code, double weight, int offset, String language, List<String> residential) {

  /** Where the laboratory's customers live. */
  public static final List<Country> ALL =
      List.of(
          country("US", 30, -6, "en", "73.12 73.94 98.201 24.5 68.44 71.190 174.62 107.13"),
          country("IN", 14, 5, "hi", "49.36 106.51 117.200 122.161 157.48"),
          country("GB", 6, 0, "en", "81.109 86.14 92.233 2.24"),
          country("DE", 6, 1, "de", "91.14 79.205 84.137 93.200"),
          country("BR", 6, -3, "pt", "177.33 189.6 187.19 179.214"),
          country("JP", 5, 9, "ja", "126.72 133.200 153.150"),
          country("FR", 5, 1, "fr", "90.22 82.64 176.130"),
          country("CA", 4, -5, "fr", "99.224 70.51 184.144"),
          country("ES", 3, 1, "es", "83.50 88.12 213.60"),
          country("MX", 3, -6, "es", "187.190 189.203 201.141"),
          country("AU", 3, 10, "en", "101.160 121.44 1.120"),
          country("ID", 3, 7, "en", "36.70 114.122 180.244"),
          country("NL", 2, 1, "en", "84.24 77.160"),
          country("PL", 2, 1, "en", "83.6 89.64"),
          country("TR", 2, 3, "en", "78.160 88.226"),
          country("VN", 2, 7, "en", "14.160 113.160"),
          country("PH", 2, 8, "en", "49.144 112.198"),
          country("KR", 2, 9, "en", "121.128 175.192"),
          country("NG", 1, 1, "en", "105.112 197.210"),
          country("SG", 1, 8, "zh", "116.86 119.56"),
          country("TW", 1, 8, "zh", "114.32 36.224"),
          country("UA", 1, 2, "ru", "93.72 178.92"),
          country("AR", 1, -3, "es", "181.16 190.16"),
          country("ZA", 1, 2, "en", "41.13 105.184"));

  public Country {
    residential = List.copyOf(residential);
  }

  private static Country country(
      String code, double weight, int offset, String language, String residential) {
    return new Country(code, weight, offset, language, List.of(residential.split(" ", -1)));
  }
}
