package io.stillwatch.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A headless Chromium with one page, driven by its own protocol and nothing else. One thread. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private final Process process;
  private final WebSocket socket;
  private final LinkedBlockingQueue<JsonNode> answers;
  private final StringBuilder complaints = new StringBuilder();
  private String session = "";
  private int calls;

  private Browser(Process process, WebSocket socket, LinkedBlockingQueue<JsonNode> answers) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
  }

  /** Starts one with a fresh profile; skips the test, saying why, if there is none. */
  static Browser start(Path profile) throws IOException, InterruptedException {
    String chromium = GatewayProcess.installed("chromium");
    Process process =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1280,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("out.log").toFile())
            .start();
    Path portFile = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        assumeTrue(false, "chromium does not start here, so nothing is shown of the console");
      }
      Thread.sleep(20);
    }
    List<String> lines = Files.readAllLines(portFile);
    LinkedBlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Reader(answers))
            .join();
    Browser browser = new Browser(process, socket, answers);
    browser.attach();
    return browser;
  }

  private record Reader(LinkedBlockingQueue<JsonNode> answers, StringBuilder part)
      implements WebSocket.Listener {

    private Reader(LinkedBlockingQueue<JsonNode> answers) {
      this(answers, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        answers.add(JSON.readTree(part.toString()));
        part.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, text, last);
    }
  }

  private void attach() throws InterruptedException {
    JsonNode page = ask("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"));
    ObjectNode target =
        JSON.createObjectNode()
            .put("targetId", page.path("targetId").stringValue())
            .put("flatten", true);
    session = ask("Target.attachToTarget", target).path("sessionId").stringValue();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      ask(domain + ".enable", JSON.createObjectNode());
    }
  }

  /** Calls a method of the protocol and gives its result. */
  JsonNode ask(String method, ObjectNode parameters) throws InterruptedException {
    calls++;
    ObjectNode call = JSON.createObjectNode().put("id", calls).put("method", method);
    call.set("params", parameters);
    if (!session.isEmpty()) {
      call.put("sessionId", session);
    }
    socket.sendText(JSON.writeValueAsString(call), true).join();
    while (true) {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("the browser does not answer " + method);
      }
      complain(answer);
      if (answer.path("id").asInt(0) == calls) {
        if (answer.has("error")) {
          throw new AssertionError(method + ": " + answer.path("error"));
        }
        return answer.path("result");
      }
    }
  }

  private void complain(JsonNode event) {
    String method = event.path("method").asString("");
    JsonNode entry = event.at("/params/entry");
    if (method.equals("Runtime.exceptionThrown")) {
      complaints.append(event.at("/params/exceptionDetails")).append('\n');
    } else if (method.equals("Log.entryAdded")
        && entry.path("level").asString("").equals("error")) {
      complaints.append(entry.path("text").asString("")).append('\n');
    }
  }

  /** Errors of scripts, and what the page's security policy turned away, line by line. */
  String complaints() throws InterruptedException {
    evaluate("0");
    return complaints.toString();
  }

  void open(String address) throws InterruptedException {
    ask("Page.navigate", JSON.createObjectNode().put("url", address));
  }

  /** The value of an expression of JavaScript, promises awaited. */
  JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  /** What the page shows, as a person reads it. */
  String text() throws InterruptedException {
    return evaluate("document.body?.innerText ?? ''").asString("");
  }

  /** Waits until the page shows something; fails with what it shows instead. */
  String awaitText(String wanted) throws InterruptedException {
    return await(text -> text.contains(wanted), wanted);
  }

  private String await(Predicate<String> shown, String wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String text = text();
    while (!shown.test(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + wanted + " in: " + text + "\n" + complaints);
      }
      Thread.sleep(20);
      text = text();
    }
    return text;
  }

  /** Types into what has the focus. */
  void type(String text) throws InterruptedException {
    ask("Input.insertText", JSON.createObjectNode().put("text", text));
  }

  /** Presses Enter, Tab, Escape or the space bar. */
  void press(String key) throws InterruptedException {
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          case "Escape" -> 27;
          default -> 32;
        };
    ObjectNode down = JSON.createObjectNode().put("type", "keyDown").put("key", key);
    down.put("windowsVirtualKeyCode", code);
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    ask("Input.dispatchKeyEvent", down);
    ask(
        "Input.dispatchKeyEvent",
        JSON.createObjectNode()
            .put("type", "keyUp")
            .put("key", key)
            .put("windowsVirtualKeyCode", code));
  }

  /** A picture of the whole page as PNG. */
  byte[] picture() throws InterruptedException {
    JsonNode answer =
        ask(
            "Page.captureScreenshot",
            JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true));
    return Base64.getDecoder().decode(answer.path("data").stringValue());
  }

  @Override
  public void close() throws InterruptedException {
    // Told to go it takes its files along, which it does not where it is killed.
    session = "";
    try {
      ask("Browser.close", JSON.createObjectNode());
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
