package io.stillwatch.laboratory.load;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has senders work side by side, each on a thread of its own. Stateless. */
final class Senders {

  private Senders() {}

  /** One sender's work. */
  interface Sender {
    void send() throws IOException;
  }

  /**
   * Returns when all are done.
   *
   * @throws StillwatchException ({@link Problem#SERVICE_UNREACHABLE}) if one of them was not
   *     answered as it should be: what was measured then tells nothing
   */
  static void run(List<Sender> senders) throws InterruptedException {
    AtomicReference<@Nullable IOException> first = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Sender sender : senders) {
      threads.add(Thread.ofPlatform().daemon().start(() -> send(sender, first)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    IOException failure = first.get();
    if (failure != null) {
      throw new StillwatchException(
          Problem.SERVICE_UNREACHABLE,
          "The service failed under load (" + failure.getMessage() + "); nothing was measured.",
          failure);
    }
  }

  private static void send(Sender sender, AtomicReference<@Nullable IOException> first) {
    try {
      sender.send();
    } catch (IOException failure) {
      first.compareAndSet(null, failure);
    }
  }
}
