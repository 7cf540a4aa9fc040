package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.List;
import java.util.Map;

/**
 * Where the states of one kind of thing are, as JSON. Not thread-safe; {@link States} is.
 *
 * <p>A change throws a {@link StillwatchException} ({@link Problem#OUTPUT_UNWRITABLE} or {@link
 * Problem#DATABASE_UNREACHABLE}) if it is not durable.
 */
public sealed interface StatePlace permits StateFile, StateTable, SealedStates {

  /** The states, things in the order in which they first came; of one thing the last one counts. */
  List<String> read();

  /** Whether they may be others than when they were last read. */
  boolean stale();

  /** Makes the state of a thing durable. */
  void put(String name, String state);

  /** Changes all at once, and forgets the states that things were in before. */
  void replace(Map<String, String> states);
}
