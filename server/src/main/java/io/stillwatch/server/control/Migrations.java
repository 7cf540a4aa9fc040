package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps that a database's tables have gone through, numbered from 1; each is done once, all
 * that are missing in one transaction. A step is never changed once it was released. Stateless.
 */
final class Migrations {
  private static final List<String> STEPS = List.of("0001-states.sql", "0002-audit.sql");

  private Migrations() {}

  /**
   * Does what is missing, within the connection's transaction.
   *
   * @throws StillwatchException ({@link Problem#DATABASE_NEWER}) if a later version did more
   */
  static void run(Connection connection) throws SQLException {
    int done = done(connection);
    if (done > STEPS.size()) {
      throw new StillwatchException(
          Problem.DATABASE_NEWER,
          "The database is at step "
              + done
              + ", and this version knows "
              + STEPS.size()
              + "; nothing in it was changed.");
    }
    for (int step = done; step < STEPS.size(); step++) {
      try (Statement statement = connection.createStatement();
          PreparedStatement note =
              connection.prepareStatement("insert into stillwatch_migration(number) values (?)")) {
        statement.execute(text(STEPS.get(step)));
        note.setInt(1, step + 1);
        note.execute();
      }
    }
  }

  private static int done(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Who may not make tables may still use those that are there.
      if (!number(statement, "select count(to_regclass('stillwatch_migration'))::int").equals(1)) {
        statement.execute(
            "create table stillwatch_migration ("
                + "number integer primary key, done timestamptz not null default now())");
      }
      return number(statement, "select coalesce(max(number), 0) from stillwatch_migration");
    }
  }

  private static Integer number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside the class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
