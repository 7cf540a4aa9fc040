package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console's files, as whoever asks for them without a token gets them. */
final class ConsoleTest {
  private static final Pattern LOADED =
      Pattern.compile("(?:src|href|from)\\s*=?\\s*\"(?:console/|\\./)([\\w.]+)\"");

  @TempDir private Path data;

  /** Everything that the page loads, and what that loads in turn. */
  private static List<String> loaded(Served service) {
    List<String> names = new ArrayList<>(List.of(""));
    for (int at = 0; at < names.size(); at++) {
      Matcher found = LOADED.matcher(service.call("GET " + path(names.get(at))).body());
      while (found.find()) {
        if (!names.contains(found.group(1))) {
          names.add(found.group(1));
        }
      }
    }
    return names;
  }

  private static String path(String name) {
    return name.isEmpty() ? "/" : "/console/" + name;
  }

  @Test
  void thePageAndAllThatItLoadsComeWithAPolicyThatLetsNothingElseIn() throws Exception {
    try (Served service = Served.in(data)) {
      Served nobody = service.as("none");
      List<String> names = loaded(nobody);
      assertThat(names).contains("main.js", "theme.js", "style.css", "icon.svg", "deciding.js");
      for (String name : names) {
        HttpResponse<String> answer = nobody.call("GET " + path(name));
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .contains("form-action 'none'", "require-trusted-types-for 'script'")
            .doesNotContain("unsafe", "http", "*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.body())
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
            .doesNotContain("eval(", "new Function", " onclick=", " style=\"", "import(")
            .doesNotContain("https:", "@import", "url(");
      }
    }
  }

  @Test
  void thePageIsTheSameBeforeAndAfterACampaignWasFoundAndHoldsNoToken() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      Served nobody = found.service().as("none");
      for (String name : loaded(nobody)) {
        assertThat(nobody.call("GET " + path(name)).body())
            .as(name)
            .doesNotContain(found.name(), CampaignLog.MEMBER, found.service().administrator());
      }
    }
  }

  @Test
  void allOfItWeighsLessThanAHundredKilobytes() throws Exception {
    try (Served service = Served.in(data)) {
      int bytes = 0;
      for (String name : loaded(service)) {
        bytes += service.call("GET " + path(name)).body().length();
      }
      assertThat(bytes).isBetween(10_000, 100_000);
    }
  }

  @Test
  void whatTheBrowserHoldsIsNotSentAgain() throws Exception {
    try (Served service = Served.in(data)) {
      String tag = service.call("GET /console/main.js").headers().firstValue("ETag").orElse("");
      HttpResponse<String> again =
          service.call("GET /console/main.js", "", "If-None-Match", "\"other\", " + tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void askedForTheHeadAloneItSendsTheHeadAlone() throws Exception {
    try (Served service = Served.in(data)) {
      for (String path : List.of("/", "/console/style.css")) {
        HttpResponse<String> whole = service.call("GET " + path);
        HttpResponse<String> head = service.call("HEAD " + path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length"))
            .isEqualTo(whole.headers().firstValue("Content-Length"));
      }
    }
  }

  @Test
  void aFileThatTheConsoleDoesNotHaveIsNotFound() throws Exception {
    try (Served service = Served.in(data)) {
      for (String name :
          List.of("other.js", "index.html", "..%2fopenapi.json", "%2e%2e/openapi.json", "")) {
        assertThat(service.as("none").call("GET /console/" + name).statusCode())
            .as(name)
            .isIn(401, 404);
      }
      assertThat(service.call("GET /console/other.js").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatTheApiAnswersIsKeptByNobody() throws Exception {
    try (Served service = Served.in(data)) {
      for (String call : List.of("/v1/overview", "/v1/campaigns", "/v1/decisions")) {
        assertThat(service.call("GET " + call).headers().firstValue("Cache-Control"))
            .hasValue("no-store");
      }
    }
  }
}
