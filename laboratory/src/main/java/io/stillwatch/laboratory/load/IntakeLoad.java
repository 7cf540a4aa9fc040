package io.stillwatch.laboratory.load;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends exchanges over a few connections, at a rate or as fast as they are acknowledged. */
public final class IntakeLoad {
  private static final int CONNECTIONS = 2;
  private static final int ACCOUNTS = 20_000;

  private final Target target;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();

  /** Makes a load on a service. */
  public IntakeLoad(Target target) {
    this.target = target;
  }

  /**
   * Sends for a time.
   *
   * @param rate exchanges a second; 0 for as many as are taken
   * @return acknowledged exchanges a second
   * @throws StillwatchException ({@link Problem#SERVICE_UNREACHABLE}) if a connection ended, or was
   *     answered neither 200 nor 429
   */
  public double run(double rate, Duration length) throws InterruptedException {
    long begun = System.nanoTime();
    long end = begun + length.toNanos();
    List<Senders.Sender> senders = new ArrayList<>();
    for (int place = 0; place < CONNECTIONS; place++) {
      long seed = place;
      senders.add(() -> send(seed, rate, begun, end));
    }
    Senders.run(senders);
    return acknowledged.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private void send(long seed, double rate, long begun, long end) throws IOException {
    Body body = new Body(seed, ACCOUNTS);
    byte[] head = Wire.head(target, "POST /v1/exchanges", "", body.length());
    try (Wire wire = new Wire(target)) {
      while (System.nanoTime() < end) {
        long number = sent.getAndIncrement();
        if (rate > 0) {
          long due = begun + (long) (number * Body.LINES / rate * 1e9);
          if (due >= end) {
            return;
          }
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int status = wire.send(head, body.numbered(number));
        if (status == 200) {
          acknowledged.addAndGet(Body.LINES);
        } else if (status != 429) {
          throw new IOException("exchanges were answered " + status);
        }
      }
    }
  }
}
