package io.stillwatch.server.control;

import io.stillwatch.server.control.ControlStore.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** States of one kind as rows of a table, by their names. Not thread-safe. */
final class StateTable implements StatePlace {
  private final ControlDatabase database;
  private final Kind kind;
  private long readOver = -1;

  StateTable(ControlDatabase database, Kind kind) {
    this.database = database;
    this.kind = kind;
  }

  @Override
  public List<String> read() {
    long connection = database.connection();
    List<String> states = database.run(this::read);
    readOver = connection;
    return states;
  }

  private List<String> read(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select state from stillwatch_state where kind = ? order by place")) {
      query.setString(1, kind.word());
      List<String> states = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          states.add(rows.getString(1));
        }
      }
      return states;
    }
  }

  @Override
  public boolean stale() {
    return database.connection() != readOver;
  }

  @Override
  public void put(String name, String state) {
    database.run(
        connection -> {
          put(connection, Map.of(name, state));
          return state;
        });
  }

  @Override
  public void replace(Map<String, String> states) {
    database.run(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from stillwatch_state where kind = ?")) {
            delete.setString(1, kind.word());
            delete.executeUpdate();
          }
          put(connection, states);
          return states;
        });
  }

  /** Adds states within a transaction; who is there keeps the place. */
  void put(Connection connection, Map<String, String> states) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stillwatch_state(kind, name, state) values (?, ?, ?::json)"
                + " on conflict (kind, name) do update set state = excluded.state")) {
      for (Map.Entry<String, String> state : states.entrySet()) {
        insert.setString(1, kind.word());
        insert.setString(2, state.getKey());
        insert.setString(3, state.getValue());
        insert.executeUpdate();
      }
    }
  }

  @Override
  public String toString() {
    return "The table of " + kind.word();
  }
}
