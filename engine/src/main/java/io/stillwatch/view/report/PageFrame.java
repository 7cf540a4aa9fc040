package io.stillwatch.view.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands around every report: head, styles, scripts. The security policy names the one style
 * and the one script by their hashes, so that a name that slipped through every escape still could
 * not run.
 *
 * @param style all styles
 * @param script all scripts
 */
record PageFrame(String style, String script) {

  static PageFrame load() {
    return new PageFrame(
        PageParts.style(),
        PageParts.themes() + PageParts.own("tables.js") + PageParts.own("graph.js"));
  }

  void open(Html html) {
    html.add("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n")
        .add("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '")
        .add(hash(style) + "'; script-src '" + hash(script))
        .add("'; base-uri 'none'; form-action 'none'\">\n")
        .add("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n")
        .add("<meta name=referrer content=no-referrer>\n<title>Stillwatch report</title>\n<style>")
        .add(style)
        .add("</style>\n</head>\n<body>\n<a class=skip href=#main>To the findings</a>\n")
        .add("<main id=main>\n");
  }

  void close(Html html) {
    html.add("</main>\n<footer class=note><p>Made by Stillwatch from one log; nothing was sent ")
        .add(
            "anywhere. A finding is an assessment with its doubt, not a proof of who is behind it.")
        .add("</p></footer>\n<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
