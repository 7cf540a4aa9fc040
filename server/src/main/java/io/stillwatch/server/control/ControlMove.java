package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.ControlStore.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the control data of a data folder into an empty database, in one transaction, when a
 * service is first started with one. The files stay beside, under another name. For one thread.
 */
final class ControlMove {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final ControlDatabase database;

  ControlMove(Path folder, ControlDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  void moveOnce() {
    List<Path> files = files();
    if (files.isEmpty()) {
      return;
    }
    for (Kind kind : Kind.values()) {
      if (!database.states(kind).read().isEmpty()) {
        throw new StillwatchException(
            Problem.WRONG_USAGE,
            files.getFirst()
                + " is control data of this folder, and "
                + "the database has some already; move either away. Nothing was changed.");
      }
    }
    database.run(this::copy);
    try {
      for (Path file : files) {
        Files.move(file, file.resolveSibling(file.getFileName() + ".moved"));
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          folder + " was copied into the database, but its files cannot be renamed.",
          failure);
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      files.add(ControlFolder.file(folder, kind));
    }
    files.add(folder.resolve(ControlFolder.AUDIT));
    files.removeIf(file -> !Files.exists(file));
    return files;
  }

  private long copy(Connection connection) throws SQLException {
    ControlFolder from = new ControlFolder(folder);
    long copied = 0;
    for (Kind kind : Kind.values()) {
      Map<String, String> states = new LinkedHashMap<>();
      for (String state : from.states(kind).read()) {
        JsonNode node = JSON.readTree(state);
        states.put(node.path(kind == Kind.TOKENS ? "hash" : "id").asString(), state);
      }
      database.states(kind).put(connection, states);
      copied += states.size();
    }
    return copied + copyAudit(connection);
  }

  private long copyAudit(Connection connection) throws SQLException {
    Path audit = folder.resolve(ControlFolder.AUDIT);
    List<String> lines = new ArrayList<>();
    try {
      lines.addAll(Files.exists(audit) ? Files.readAllLines(audit) : List.of());
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, audit + " cannot be read; nothing was changed.", failure);
    }
    // A last line that was cut short was of a change that was never made.
    lines.removeIf(line -> !line.endsWith("}"));
    return ControlDatabase.note(connection, lines);
  }
}
