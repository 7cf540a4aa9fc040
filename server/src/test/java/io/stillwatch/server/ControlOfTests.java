package io.stillwatch.server;

import io.stillwatch.server.control.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the tests' services keep their control data: in their folders, or with {@code -Ppostgres}
 * in a database for each folder.
 */
final class ControlOfTests {
  private static final String ADDRESS = "stillwatch.control.address";
  private static final Map<Path, DatabaseAddress> BY_FOLDER = new HashMap<>();
  private static @Nullable PostgresServer server;

  private ControlOfTests() {}

  /** The database of a folder, if databases are what is tested. */
  static synchronized Optional<DatabaseAddress> of(Path data) {
    String told = System.getProperty(ADDRESS, "");
    if (!told.isEmpty()) {
      return Optional.of(new DatabaseAddress(told, PostgresServer.PASSWORD));
    }
    if (!System.getProperty("stillwatch.control", "").equals("postgres")) {
      return Optional.empty();
    }
    return Optional.of(BY_FOLDER.computeIfAbsent(data, folder -> fresh()));
  }

  /** What a service in a process of its own is told, so that it uses the folder's database. */
  static String argument(Path data) {
    return "-D" + ADDRESS + "=" + of(data).map(DatabaseAddress::url).orElse("");
  }

  private static DatabaseAddress fresh() {
    try {
      PostgresServer running = server;
      if (running == null) {
        running = PostgresServer.started();
        server = running;
        PostgresServer last = running;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(last)));
      }
      return running.fresh();
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static void end(PostgresServer last) {
    try {
      last.close();
    } catch (IOException failure) {
      System.err.println("PostgreSQL left something behind: " + failure.getMessage());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
