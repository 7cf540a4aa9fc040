package io.stillwatch.server.console;

import io.stillwatch.view.report.PageParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the console: one page without data, and what it loads. There are these and no
 * others, so that no name that somebody sends is ever looked for on a disk. Immutable.
 */
public final class Assets {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final List<String> SCRIPTS =
      List.of(
          "account.js",
          "appeals.js",
          "ask.js",
          "campaign.js",
          "campaigns.js",
          "deciding.js",
          "decisions.js",
          "drawing.js",
          "element.js",
          "main.js",
          "printable.js",
          "rules.js",
          "service.js",
          "table.js",
          "testimony.js");

  private final Asset page;
  private final Map<String, Asset> named;

  private Assets(Asset page, Map<String, Asset> named) {
    this.page = page;
    this.named = Map.copyOf(named);
  }

  /** Reads them from where the classes are. */
  public static Assets load() {
    Map<String, Asset> named = new HashMap<>();
    SCRIPTS.forEach(name -> named.put(name, Asset.of(SCRIPT, text(name))));
    named.put("theme.js", Asset.of(SCRIPT, PageParts.themes()));
    named.put(
        "style.css", Asset.of("text/css; charset=utf-8", PageParts.style() + text("console.css")));
    named.put("icon.svg", Asset.of("image/svg+xml", text("icon.svg")));
    return new Assets(Asset.of("text/html; charset=utf-8", text("index.html")), named);
  }

  /** The page itself. */
  public Asset page() {
    return page;
  }

  /** A file that the page loads, if there is one of that name. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  private static String text(String name) {
    return PageParts.part(Assets.class, name);
  }
}
