package io.stillwatch.read;

import io.stillwatch.exchange.Exchange;
import java.util.function.Consumer;

/**
 * A sink that several threads may fill at once. Accounts and rejects come to it from one thread, in
 * the order of the log; exchanges may also come to its branches, each from one thread at a time, in
 * no order at all.
 */
public interface SharedSink extends LogSink {

  /** A further way in, for one thread; what it takes is taken. Called before anything is read. */
  Consumer<Exchange> branch();
}
