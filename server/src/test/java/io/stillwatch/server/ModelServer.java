package io.stillwatch.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands behind a gateway in the model's place: answers everything, and keeps the headers it saw.
 */
final class ModelServer implements AutoCloseable {
  private final List<Headers> seen = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Gives the type and the body of an answer to a path and a body. */
  interface Model {
    String[] answer(String path, String request);
  }

  ModelServer(Model model) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            seen.add(exchange.getRequestHeaders());
            String[] answer =
                model.answer(
                    exchange.getRequestURI().getPath(),
                    new String(request, StandardCharsets.UTF_8));
            byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer[0]);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Headers> seen() {
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
