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
  private final Door door;

  /** The call by which a gateway asks. */
  public enum Door {
    /** {@code GET /authz}. */
    AUTHZ,
    /** {@code POST /v1/decide}. */
    DECIDE,
    /** Envoy's {@code Check}, over gRPC. */
    ENVOY
  }

  /** Makes a load on a service. */
  public GatewayLoad(Target target, Door door) {
    this.target = target;
    this.door = door;
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
    if (door == Door.ENVOY) {
      try (GrpcWire wire = new GrpcWire(target)) {
        ask(waits, first, interval, wire::check);
      }
    } else {
      try (Wire wire = new Wire(target)) {
        ask(waits, first, interval, account -> ask(wire, account));
      }
    }
  }

  private static void ask(long[] waits, long first, long interval, Question asked)
      throws IOException {
    for (int question = 0; question < waits.length; question++) {
      long due = first + question * interval;
      LockSupport.parkNanos(due - System.nanoTime());
      asked.about("account-" + question % 20_000);
      waits[question] = System.nanoTime() - due;
    }
  }

  /** Asks about an account, of which nothing is known. */
  private interface Question {
    void about(String account) throws IOException;
  }

  private void ask(Wire wire, String account) throws IOException {
    int status = door == Door.DECIDE ? decide(wire, account) : authorize(wire, account);
    if (status != 200) {
      throw new IOException("a question was answered " + status);
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
