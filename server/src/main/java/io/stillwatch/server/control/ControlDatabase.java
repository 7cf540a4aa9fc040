package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Control data in PostgreSQL, over one connection: changes are few, and one service alone makes
 * them. Thread-safe.
 *
 * <p>Whatever fails ends the connection. The next change begins another one, and before it what was
 * read is read again, because a change that failed may have been taken all the same, and another
 * service may have written meanwhile.
 */
public final class ControlDatabase implements ControlStore {
  private static final long ASKED_EVERY_NANOSECONDS = 1_000_000_000L;
  private static final int LONGEST_ANSWER_SECONDS = 2;

  private final DatabaseAddress address;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection connection;
  private long connections;
  private long used;
  private volatile boolean reachable;
  private volatile long asked;

  /** What is done in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private ControlDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * Connects, and brings the tables up to date.
   *
   * @throws StillwatchException ({@link Problem#DATABASE_UNREACHABLE}, {@link
   *     Problem#DATABASE_NEWER} or {@link Problem#STORE_IN_USE})
   */
  static ControlDatabase open(DatabaseAddress address) {
    ControlDatabase database = new ControlDatabase(address);
    database.connection();
    return database;
  }

  /** The number of the connection, which is begun if there is none. */
  long connection() {
    lock.lock();
    try {
      connected();
      return connections;
    } catch (SQLException failure) {
      throw failed(failure);
    } finally {
      lock.unlock();
    }
  }

  /** Does something in a transaction; if it fails, the connection is ended. */
  <T> T run(Work<T> work) {
    lock.lock();
    try {
      Connection open = connected();
      open.setAutoCommit(false);
      T result = work.on(open);
      open.commit();
      // Between changes no transaction is open, also not by asking whether the database is there.
      open.setAutoCommit(true);
      return result;
    } catch (SQLException failure) {
      throw failed(failure);
    } catch (RuntimeException failure) {
      // What was begun must not be part of the next transaction.
      drop();
      throw failure;
    } finally {
      lock.unlock();
    }
  }

  private Connection connected() throws SQLException {
    // One that has rested may have ended meanwhile, with a restart of the database for instance.
    if (connection != null && System.nanoTime() - used > ASKED_EVERY_NANOSECONDS && !answers()) {
      drop();
    }
    used = System.nanoTime();
    Connection open = connection;
    if (open == null) {
      open = DatabaseSession.begin(address);
      connection = open;
      connections++;
      reachable = true;
      asked = used;
    }
    return open;
  }

  private boolean answers() throws SQLException {
    Connection open = connection;
    return open != null && open.isValid(LONGEST_ANSWER_SECONDS);
  }

  private StillwatchException failed(SQLException failure) {
    drop();
    return new StillwatchException(
        Problem.DATABASE_UNREACHABLE,
        "The control data in " + address + " fails: " + failure.getMessage() + ".",
        failure);
  }

  private void drop() {
    reachable = false;
    asked = System.nanoTime();
    try (Connection ended = connection) {
      connection = null;
    } catch (SQLException alreadyGone) {
      connection = null;
    }
  }

  @Override
  public StateTable states(Kind kind) {
    return new StateTable(this, kind);
  }

  @Override
  public void note(String line) {
    run(open -> note(open, List.of(line)));
  }

  /** Adds lines to the audit within a transaction, and says how many. */
  static int note(Connection connection, List<String> lines) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into stillwatch_audit(line) values (?::json)")) {
      for (String line : lines) {
        insert.setString(1, line);
        insert.executeUpdate();
      }
    }
    return lines.size();
  }

  /** Asks the database at most once a second, and never waits for who is asking it just now. */
  @Override
  public boolean reachable() {
    if (System.nanoTime() - asked < ASKED_EVERY_NANOSECONDS || !lock.tryLock()) {
      return reachable;
    }
    try {
      asked = System.nanoTime();
      connected();
      if (!answers()) {
        drop();
      }
    } catch (SQLException | StillwatchException unreachable) {
      drop();
    } finally {
      lock.unlock();
    }
    return reachable;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      drop();
    } finally {
      lock.unlock();
    }
  }
}
