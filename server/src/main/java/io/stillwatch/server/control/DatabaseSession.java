package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.Driver;

/** How a connection begins: alone, durable, and with tables that are up to date. Stateless. */
final class DatabaseSession {
  /**
   * A killed service's connection is ended by its system at once, and by the database soon after.
   */
  private static final int LOCK_ATTEMPTS = 20;

  private static final long BETWEEN_MILLISECONDS = 100;

  /** Any number that nobody else takes a lock on; the schema's goes beside it. */
  private static final int LOCK = 0x5741_5443;

  private DatabaseSession() {}

  static Connection begin(DatabaseAddress address) throws SQLException {
    Connection connection = new Driver().connect(address.url(), address.properties());
    if (connection == null) {
      throw new SQLException("the address is none of PostgreSQL's");
    }
    try {
      begin(connection, address);
      return connection;
    } catch (SQLException | StillwatchException failure) {
      connection.close();
      throw failure;
    }
  }

  private static void begin(Connection connection, DatabaseAddress address) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // What is acknowledged is on the disk there, whatever that server is set to.
      statement.execute("set synchronous_commit = on");
      requireAlone(statement, address);
    }
    connection.setAutoCommit(false);
    Migrations.run(connection);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void requireAlone(Statement statement, DatabaseAddress address)
      throws SQLException {
    String query =
        "select pg_try_advisory_lock(" + LOCK + ", hashtext(coalesce(current_schema, '')))";
    for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
      try (ResultSet row = statement.executeQuery(query)) {
        if (row.next() && row.getBoolean(1)) {
          return;
        }
        Thread.sleep(BETWEEN_MILLISECONDS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new StillwatchException(
        Problem.STORE_IN_USE, "Another service uses the control data in " + address + ".");
  }
}
