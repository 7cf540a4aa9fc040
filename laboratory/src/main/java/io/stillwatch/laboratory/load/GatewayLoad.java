package io.stillwatch.laboratory.load;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks as gateways do, at a rate, over a few connections. An answer's time counts from the moment
 * at which the question was due, so that a service that stalls is not asked more gently.
 */
public final class GatewayLoad {
  private static final int CONNECTIONS = 8;

  private final Target target;
  private final boolean decide;

  /** Makes a load on a service: {@code POST /v1/decide}, or else {@code GET /authz}. */
  public GatewayLoad(Target target, boolean decide) {
    this.target = target;
    this.decide = decide;
  }

  /**
   * Asks so many times a second for a time.
   *
   * @throws StillwatchException ({@link Problem#SERVICE_UNREACHABLE}) if a question was not
   *     answered, or not with 200
   */
  public Waits run(double rate, Duration length) throws InterruptedException {
    long begun = System.nanoTime();
    int each = (int) (rate * length.toNanos() / 1e9 / CONNECTIONS);
    List<Senders.Sender> senders = new ArrayList<>();
    List<long[]> waits = new ArrayList<>();
    for (int place = 0; place < CONNECTIONS; place++) {
      long[] own = new long[each];
      waits.add(own);
      // Spread over the interval, as gateways that know nothing of each other are.
      long first = begun + (long) (place * 1e9 / rate);
      senders.add(() -> ask(own, first, (long) (CONNECTIONS * 1e9 / rate)));
    }
    Senders.run(senders);
    return Waits.of(waits);
  }

  private void ask(long[] waits, long first, long interval) throws IOException {
    try (Wire wire = new Wire(target)) {
      for (int question = 0; question < waits.length; question++) {
        long due = first + question * interval;
        LockSupport.parkNanos(due - System.nanoTime());
        String account = "account-" + question % 20_000;
        int status = decide ? decide(wire, account) : authorize(wire, account);
        if (status != 200) {
          throw new IOException("a question was answered " + status);
        }
        waits[question] = System.nanoTime() - due;
      }
    }
  }

  private int authorize(Wire wire, String account) throws IOException {
    String header = "X-Stillwatch-Account: " + account + "\r\n";
    return wire.send(Wire.head(target, "GET /authz", header, 0), new byte[0]);
  }

  private int decide(Wire wire, String account) throws IOException {
    byte[] body = ("{\"account\":\"" + account + "\"}").getBytes(StandardCharsets.US_ASCII);
    byte[] head = Wire.head(target, "POST /v1/decide", "", body.length);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return wire.send(whole, new byte[0]);
  }
}
