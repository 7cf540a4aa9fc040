package io.stillwatch.laboratory.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an intake costs without a method: parses each line, appends it to a file, and acknowledges
 * once the file is on the disk. The measure that the service's intake is held against. Runs in a
 * process of its own; prints its port.
 */
public final class PlainIntake {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileChannel file;

  private PlainIntake(FileChannel file) {
    this.file = file;
  }

  /** Serves until the process is ended; appends to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    FileChannel file =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new PlainIntake(file)::take);
    server.start();
    System.out.println(server.getAddress().getPort());
    System.out.flush();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8))) {
      StringBuilder kept = new StringBuilder();
      long accepted = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode parsed = JSON.readTree(line);
        if (parsed.path("id").isString() && parsed.path("account").isString()) {
          kept.append(line).append('\n');
          accepted++;
        }
      }
      append(kept.toString().getBytes(StandardCharsets.UTF_8));
      byte[] answer = ("{\"accepted\":" + accepted + "}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void append(byte[] bytes) throws IOException {
    synchronized (file) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        file.write(left);
      }
    }
    file.force(false);
  }
}
