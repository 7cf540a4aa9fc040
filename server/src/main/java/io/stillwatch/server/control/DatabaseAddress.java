package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and how to get in. Its text never holds the password.
 *
 * @param url its JDBC address, without a password
 * @param password the password, or empty where none is asked for or the driver finds one itself
 */
public record DatabaseAddress(String url, String password) {
  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * Checks the address.
   *
   * @throws StillwatchException ({@link Problem#WRONG_USAGE}) if it is of another kind, or holds a
   *     password
   */
  public DatabaseAddress {
    if (!url.startsWith(SCHEME)) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "The control data's address does not begin with " + SCHEME + ".");
    }
    // Whoever lists the processes of a machine sees their command lines.
    if (url.toLowerCase(Locale.ROOT).contains("password=")
        || url.substring(0, end(url)).contains("@")) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "The control data's address holds a password; put that in a file, and name the file.");
    }
  }

  /** An address with the password that stands in a file, alone but for an end of line. */
  public static DatabaseAddress withPasswordIn(Path file, String url) {
    try {
      return new DatabaseAddress(
          url, Files.readString(file, StandardCharsets.UTF_8).stripTrailing());
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, file + ", which should hold a password, cannot be read.", failure);
    }
  }

  private static int end(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url.length() : parameters;
  }

  /** What the driver is told beside the address. What the address says goes before. */
  Properties properties() {
    Properties properties = new Properties();
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "stillwatch");
    // Seconds. Whoever decides waits for an answer no longer than that.
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** The address without its parameters. */
  @Override
  public String toString() {
    return url.substring(0, end(url));
  }
}
