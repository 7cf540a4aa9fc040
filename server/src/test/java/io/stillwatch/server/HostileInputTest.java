package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileInputTest {
  private static final String LINE =
      "{\"id\":\"1\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\",\"prompt\":\"hello\"}\n";

  @TempDir private Path data;
  private Served service;

  @BeforeEach
  void start() {
    service = Served.impatient(data);
  }

  @AfterEach
  void othersAreStillAnswered() throws IOException {
    try (Served last = service) {
      assertThat(last.call("POST /v1/exchanges", LINE).body()).contains("\"accepted\":1");
    }
  }

  /** Sends bytes as they are and gives all that comes back until the connection ends. */
  private String raw(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
      } catch (IOException cutOff) {
        // Refused before all was sent; what was answered can still be read.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException cutOff) {
      return "";
    }
  }

  private String head(String call, String more) {
    return call
        + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + service.administrator()
        + "\r\nConnection: close\r\n"
        + more;
  }

  /** Sends ten bytes a second after a beginning; gives how long that was borne. */
  private Duration dripped(String beginning) throws Exception {
    long begun = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(beginning.getBytes(StandardCharsets.US_ASCII));
      for (int tenth = 0; tenth < 200; tenth++) {
        Thread.sleep(100);
        out.write('a');
      }
    } catch (IOException cutOff) {
      // That is what is hoped for.
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static byte[] packed(byte[] block, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int time = 0; time < times; time++) {
        gzip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aHeadThatDripsIsCutOff() throws Exception {
    assertThat(dripped("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: ")).isLessThan(seconds(18));
  }

  @Test
  void aFirstLineThatDripsIsCutOff() throws Exception {
    assertThat(dripped("GET /")).isLessThan(seconds(18));
  }

  @Test
  void aBodyThatDripsIsCutOff() throws Exception {
    String head = head("POST /v1/exchanges", "Content-Length: 1000000\r\n\r\n");
    assertThat(dripped(head)).isLessThan(seconds(18));
  }

  @Test
  void whoFallsSilentIsCutOff() throws Exception {
    String[] beginnings = {
      "",
      "GET /heal",
      "GET /healthz HTTP/1.1\r\nHost: a\r\n",
      head("POST /v1/exchanges", "Content-Length: 1000000\r\n\r\n"),
    };
    List<Socket> silent = new ArrayList<>();
    for (String beginning : beginnings) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      silent.add(socket);
    }
    for (int place = 0; place < beginnings.length; place++) {
      try (Socket socket = silent.get(place)) {
        assertThatCode(() -> socket.getInputStream().readAllBytes())
            .as("after: " + beginnings[place])
            .doesNotThrowAnyException();
      }
    }
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void oversizeHeadsAreRefused() throws Exception {
    String flood = "X-Many: 1\r\n".repeat(10_000);
    assertThat(raw(head("GET /healthz", flood + "\r\n"), new byte[0])).doesNotContain(" 200 ");
    String longest = "X-Long: " + "a".repeat(1 << 20) + "\r\n";
    assertThat(raw(head("GET /healthz", longest + "\r\n"), new byte[0])).doesNotContain(" 200 ");
    assertThat(raw(head("GET /" + "a".repeat(1 << 20), "\r\n"), new byte[0]))
        .doesNotContain(" 200 ")
        .doesNotContain(" 500 ");
  }

  @Test
  void aQueryThatIsNoneIsRefused() throws Exception {
    for (String query :
        List.of("%", "%4", "%zz", "a=<b>", "a=\u00e9", "a=\"", "a=\u0001", "a=\\")) {
      assertThat(raw(head("GET /healthz?" + query, "\r\n"), new byte[0]))
          .as(query)
          .startsWith("HTTP/1.1 400 ");
    }
    assertThat(raw(head("GET /healthz?a[b]=%5B%FF", "\r\n"), new byte[0]))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void oversizeAndDeepBodiesAreRefused() {
    assertThat(service.call("POST /v1/decide", "[".repeat(100_000)).statusCode()).isEqualTo(400);
    assertThat(service.call("POST /v1/decide", "{\"a\":".repeat(10_000)).statusCode())
        .isEqualTo(400);
    String longest = "{\"account\":\"" + "a".repeat(1 << 20) + "\"}";
    assertThat(service.call("POST /v1/decide", longest).statusCode()).isEqualTo(413);
    String deep = "{\"id\":\"2\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}\n";
    assertThat(service.call("POST /v1/exchanges", deep).body()).contains("\"rejected_in_all\":1");
  }

  @Test
  void aPackedBodyThatUnpacksToVeryMuchIsNotHeldInMemory() throws Exception {
    byte[] zeros = packed(new byte[1 << 20], 300);
    HttpResponse<String> lines =
        service.call("POST /v1/exchanges", zeros, "Content-Encoding", "gzip");
    assertThat(lines.body()).contains("\"accepted\":0").contains("\"rejected_in_all\":1");
    HttpResponse<String> traces =
        service.call("POST /v1/traces", zeros, "Content-Encoding", "gzip");
    assertThat(traces.statusCode()).isEqualTo(413);
    assertThat(
            service
                .call(
                    "POST /v1/traces",
                    "no gzip".getBytes(StandardCharsets.UTF_8),
                    "Content-Encoding",
                    "gzip")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aLengthThatIsALieIsRefused() throws Exception {
    for (String lie : new String[] {"-1", "99999999999999999999", "1e3", "5, 6"}) {
      assertThat(raw(head("POST /v1/decide", "Content-Length: " + lie + "\r\n\r\n"), new byte[10]))
          .as(lie)
          .doesNotContain(" 200 ")
          .doesNotContain(" 500 ");
    }
  }
}
