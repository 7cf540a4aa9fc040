package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends requests that are almost right: {@code -Dstillwatch.fuzz=100000} sends so many, and {@code
 * -Dstillwatch.seed=N} the same ones again.
 */
final class FuzzedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("stillwatch.fuzz", 3_000);
  private static final long SEED = Long.getLong("stillwatch.seed", System.nanoTime());

  private static final List<String> CALLS =
      List.of(
          "POST /v1/exchanges",
          "POST /v1/accounts",
          "POST /v1/traces",
          "POST /v1/logs",
          "POST /v1/decide",
          "GET /authz",
          "POST /hooks/portkey",
          "GET /v1/campaigns",
          "GET /v1/campaigns/C-1",
          "POST /v1/campaigns/C-1/decisions",
          "GET /v1/accounts/%00",
          "GET /v1/decisions",
          "POST /v1/decisions/1/approve",
          "POST /v1/decisions/1/release",
          "GET /metrics",
          "GET /healthz",
          "GET /openapi.json",
          "GET /",
          "HEAD /console/main.js",
          "GET /console/%2e%2e",
          "GET /v1/overview",
          "GET /v1/campaigns/C-1/reach?account=a",
          "GET /v1/campaigns/C-1/sharing",
          "DELETE /v1/campaigns/C-1/sharing",
          "GET /taxii2/peers/collections/campaigns/objects/?match[id]=a&limit=1&next=AAZg0OJzBgk",
          "POST /v1/mode",
          "PUT /v1/%2e%2e");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json",
          "Content-Type: application/x-protobuf",
          "Content-Encoding: gzip",
          "Content-Encoding: zstd",
          "Content-Encoding: br",
          "Transfer-Encoding: chunked",
          "Expect: 100-continue",
          "X-Stillwatch-Account: a",
          "X-Stillwatch-Account: ",
          "Range: bytes=0-",
          "Upgrade: h2c",
          "Accept: \u00e9");
  private static final List<String> BODIES =
      List.of(
          "{\"id\":\"1\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\",\"prompt\":\"b\"}\n",
          "{\"account\":\"a\",\"created\":\"2026-01-01T00:00:00Z\",\"authorised\":{\"purpose\":"
              + "\"p\",\"until\":\"2027-01-01T00:00:00Z\",\"models\":[\"m\"],\"exchanges\":5}}\n",
          "{\"action\":\"refuse\",\"because\":\"b\",\"until\":\"2099-01-01T00:00:00Z\"}",
          "{\"mode\":\"enforce\",\"because\":\"b\"}",
          "{\"metadata\":{\"account\":\"a\"}}",
          "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"attributes\":[{\"key\":\"k\"}]}]}]}]}",
          "\u001f\u008b\b\u0000\u0000",
          "5\r\nhello\r\n0\r\n\r\n",
          "\n\u000b\u0012\u0004",
          "");

  @TempDir private Path data;
  private final Random chance = new Random(SEED);

  private <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  /** Some bytes are changed, left out, or doubled. */
  private byte[] bent(String text, int changes) {
    List<Byte> bytes = new ArrayList<>();
    for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
      bytes.add(each);
    }
    for (int change = 0; change < changes && !bytes.isEmpty(); change++) {
      int place = chance.nextInt(bytes.size());
      switch (chance.nextInt(3)) {
        case 0 -> bytes.set(place, (byte) chance.nextInt(256));
        case 1 -> bytes.remove(place);
        default -> bytes.addAll(place, List.copyOf(bytes.subList(place, bytes.size())));
      }
    }
    byte[] bent = new byte[Math.min(bytes.size(), 1 << 16)];
    for (int place = 0; place < bent.length; place++) {
      bent[place] = bytes.get(place);
    }
    return bent;
  }

  private byte[] head(String token, int length) {
    StringBuilder head = new StringBuilder(any(CALLS)).append(" HTTP/1.1\r\nHost: a\r\n");
    head.append("Connection: close\r\nAuthorization: Bearer ").append(token).append("\r\n");
    for (int header = chance.nextInt(3); header > 0; header--) {
      head.append(any(HEADERS)).append("\r\n");
    }
    if (length > 0 && chance.nextInt(10) > 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return bent(head.append("\r\n").toString(), chance.nextInt(4) == 0 ? 1 : 0);
  }

  /** The status, or empty if there was none. */
  private static String answer(int port, byte[] head, byte[] body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.setSoLinger(true, 0);
      OutputStream out = socket.getOutputStream();
      out.write(head);
      out.write(body);
      socket.shutdownOutput();
      String answer =
          new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
      return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "";
    } catch (IOException cutOff) {
      return "";
    }
  }

  @Test
  void noRequestMakesTheServiceFailAndTheNextIsAnswered() throws Exception {
    try (Served service = Served.in(data)) {
      int served = 0;
      for (int request = 0; request < REQUESTS; request++) {
        byte[] body = bent(any(BODIES), chance.nextInt(4));
        byte[] head = head(service.administrator(), body.length);
        String status = answer(service.port(), head, body);
        assertThat(status)
            .as(
                "-Dstillwatch.seed=%d, request %d: %s%s",
                SEED,
                request,
                new String(head, StandardCharsets.ISO_8859_1),
                new String(body, StandardCharsets.ISO_8859_1))
            .isNotIn("500", "502", "503", "504");
        served += status.equals("200") ? 1 : 0;
      }
      assertThat(served).as("-Dstillwatch.seed=%d", SEED).isGreaterThan(REQUESTS / 10);
      assertThat(service.call("GET /healthz").body()).isEqualTo("ok\n");
    }
  }
}
