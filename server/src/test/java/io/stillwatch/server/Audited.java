package io.stillwatch.server;

import io.stillwatch.server.control.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What stands in the audit of a service, wherever its control data is. */
final class Audited {

  private Audited() {}

  static List<String> in(Path data) throws IOException, SQLException {
    Optional<DatabaseAddress> database = ControlOfTests.of(data);
    if (database.isPresent()) {
      return PostgresServer.column(
          database.get(), "select line from stillwatch_audit order by place");
    }
    Path file = data.resolve("audit.log");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
