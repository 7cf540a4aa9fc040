package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * DuckDB, which reads the same log for comparison. Its driver is no part of the program: it is
 * loaded from a jar that whoever measures brings along.
 */
public final class Database {
  private static final String QUERY =
      "select account, count(*), sum(length(prompt)), approx_count_distinct(ip) from"
          + " read_json('%s', format='newline_delimited', columns={account:'VARCHAR',"
          + " prompt:'VARCHAR', ip:'VARCHAR'}) group by account";

  private Database() {}

  /**
   * Groups a log by account, twice, and says what the second time took.
   *
   * @param driver the jar with the driver
   * @param log one file of exchanges in the native form
   */
  public static Effort group(Path driver, Path log, int threads) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {driver.toUri().toURL()}, Database.class.getClassLoader())) {
      Driver found =
          ServiceLoader.load(Driver.class, loader).stream()
              .map(ServiceLoader.Provider::get)
              .filter(candidate -> candidate.getClass().getName().contains("duckdb"))
              .findFirst()
              .orElseThrow(() -> noDriver(driver, new IOException("no driver in it")));
      Properties properties = new Properties();
      properties.setProperty("threads", String.valueOf(threads));
      try (Connection connection = found.connect("jdbc:duckdb:", properties);
          Statement statement = connection.createStatement()) {
        group(statement, log);
        Stopwatch watch = Stopwatch.start();
        group(statement, log);
        return watch.lap();
      }
    } catch (IOException | SQLException failure) {
      throw noDriver(driver, failure);
    }
  }

  private static void group(Statement statement, Path log) throws SQLException {
    String name = log.toString().replace("'", "''");
    try (ResultSet rows = statement.executeQuery(String.format(QUERY, name))) {
      while (rows.next()) {
        rows.getLong(2);
      }
    }
  }

  private static StillwatchException noDriver(Path driver, Exception failure) {
    return new StillwatchException(
        Problem.INPUT_MISSING, "DuckDB could not be run from " + driver + ".", failure);
  }
}
