package io.stillwatch.laboratory.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.load.GatewayLoad.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that fails is told, and not measured as if it answered at once. */
final class FailingServiceTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  private static HttpServer answering(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = "no".getBytes(US_ASCII);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void aQuestionThatIsNotAnsweredIsToldAndHasNoWait() throws Exception {
    HttpServer server = answering(503);
    try {
      Target target = new Target(server.getAddress().getPort(), "none");
      for (Door door : List.of(Door.AUTHZ, Door.DECIDE)) {
        assertThatThrownBy(() -> new GatewayLoad(target, door).run(100, SHORT))
            .isInstanceOf(StillwatchException.class)
            .hasMessageContaining("answered 503");
      }
      assertThatThrownBy(() -> new IntakeLoad(target).run(0, SHORT))
          .isInstanceOf(StillwatchException.class)
          .hasMessageContaining("answered 503");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServiceThatIsNotThereIsTold() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    for (Door door : Door.values()) {
      assertThatThrownBy(() -> new GatewayLoad(new Target(port, "none"), door).run(100, SHORT))
          .isInstanceOf(StillwatchException.class)
          .hasMessageContaining("failed under load");
    }
  }

  @Test
  void aServiceThatSpeaksNoGrpcIsToldAndNotWaitedFor() throws Exception {
    HttpServer server = answering(200);
    try {
      Target target = new Target(server.getAddress().getPort(), "none");
      assertThatThrownBy(() -> new GatewayLoad(target, Door.ENVOY).run(100, SHORT))
          .isInstanceOf(StillwatchException.class)
          .hasMessageContaining("failed under load");
    } finally {
      server.stop(0);
    }
  }
}
