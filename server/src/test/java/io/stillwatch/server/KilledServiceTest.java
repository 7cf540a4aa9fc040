package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service at random moments; {@code -Pcrash} kills it 200 times, {@code
 * -Dstillwatch.kills=N} as often as told.
 */
final class KilledServiceTest {
  private static final int KILLS = Integer.getInteger("stillwatch.kills", 3);
  private static final int LINES = 200;
  private static final int SENDERS = 3;

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();
  private String administrator = "";
  private int port;
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void nothingAcknowledgedIsLostAndNothingCountsTwiceHoweverOftenItIsKilled() throws Exception {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      Process service = start();
      List<Thread> senders =
          Stream.generate(() -> Thread.ofPlatform().start(this::load)).limit(SENDERS).toList();
      Thread.sleep(100 + chance.nextInt(900));
      service.destroyForcibly().waitFor();
      for (Thread sender : senders) {
        sender.join();
      }
    }
    Process service = start();
    try {
      assertThat(acknowledged).as("seed " + seed).isNotEmpty();
      // Whatever was not acknowledged is sent again: the sum is right only if the rest was there.
      sendAgain(body -> !acknowledged.contains(body));
      assertThat(exchanges()).as("seed " + seed).isEqualTo(begun.get() * LINES);
      for (int body : lastAcknowledged()) {
        assertThat(texts(body)).as("seed " + seed).isEqualTo(1);
      }
      sendAgain(body -> true);
      assertThat(exchanges()).as("seed " + seed).isEqualTo(begun.get() * LINES);
      for (String token : tokens) {
        assertThat(call("/v1/decide", token, "{\"account\":\"a\"}"))
            .as("seed " + seed)
            .isEqualTo(200);
      }
    } finally {
      service.destroyForcibly().waitFor();
    }
  }

  /** Some of the bodies that were acknowledged last, most of them shortly before a kill. */
  private List<Integer> lastAcknowledged() {
    return acknowledged.stream().sorted(Comparator.reverseOrder()).limit(50).toList();
  }

  private long texts(int body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + port
                        + "/v1/accounts/said-in-"
                        + body
                        + "/texts?because=x"))
            .header("Authorization", "Bearer " + administrator)
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return answer.split("\"prompt\":\"sort " + body + "\"", -1).length - 1L;
  }

  private void sendAgain(IntPredicate wanted) throws IOException, InterruptedException {
    for (int body = 0; body < begun.get(); body++) {
      if (wanted.test(body)) {
        assertThat(send("/v1/exchanges", lines(body))).contains("\"accepted\":" + LINES);
      }
    }
  }

  /** Sends until the service is gone. */
  private void load() {
    try {
      while (true) {
        int body = begun.getAndIncrement();
        if (send("/v1/exchanges", lines(body)).contains("\"accepted\":" + LINES)) {
          acknowledged.add(body);
        }
        String answer = send("/v1/tokens", "{\"name\":\"gateway\",\"role\":\"decide\"}");
        tokens.add(answer.replaceAll(".*(sw_[0-9a-f]+).*", "$1"));
      }
    } catch (IOException killed) {
      // The connection ended with the process; what was not answered was not acknowledged.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static String lines(int body) {
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < LINES - 1; line++) {
      lines
          .append("{\"id\":\"" + body + "-" + line + "\",\"time\":\"2026-04-22T10:00:00Z\",")
          .append("\"account\":\"a" + line % 7 + "\",\"prompt\":\"how do I sort a list\"}\n");
    }
    lines
        .append("{\"id\":\"said-" + body + "\",\"time\":\"2026-04-22T10:00:00Z\",")
        .append("\"account\":\"said-in-" + body + "\",\"prompt\":\"sort " + body + "\"}\n");
    return lines.toString();
  }

  private int exchanges() throws IOException, InterruptedException {
    String findings = send("/v1/evaluate", "");
    return Integer.parseInt(findings.replaceAll("(?s).*?\"exchanges\":(\\d+),.*", "$1"));
  }

  private String send(String path, String body) throws IOException, InterruptedException {
    return post(path, administrator, body).body();
  }

  private int call(String path, String token, String body)
      throws IOException, InterruptedException {
    return post(path, token, body).statusCode();
  }

  private HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(ControlOfTests.argument(data));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ServedFolder.class.getName());
    command.add(data.toString());
    Process service =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = service.inputReader();
    String[] words = String.valueOf(out.readLine()).split(" ", -1);
    port = Integer.parseInt(words[0]);
    administrator = words[1].isEmpty() ? administrator : words[1];
    return service;
  }
}
