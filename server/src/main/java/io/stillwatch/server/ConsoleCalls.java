package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.console.Asset;
import io.stillwatch.server.console.Assets;

/**
 * The console's page and what it loads. Anybody may have these, for nothing of what is kept is in
 * them: a browser sends no token for a page, so the page asks for one and then for data.
 */
final class ConsoleCalls implements HttpService {
  /** Names that accounts give themselves are shown there: nothing but these files may ever run. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final Assets assets = Assets.load();

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", this::page);
    rules.head("/", this::page);
    rules.get("/console/{asset}", this::asset);
    rules.head("/console/{asset}", this::asset);
  }

  private void page(ServerRequest request, ServerResponse response) {
    send(request, response, assets.page());
  }

  private void asset(ServerRequest request, ServerResponse response) {
    String name = request.path().pathParameters().get("asset");
    Asset asset =
        assets.find(name).orElseThrow(() -> new Refusal(404, "the console has no such file"));
    send(request, response, asset);
  }

  private static void send(ServerRequest request, ServerResponse response, Asset asset) {
    response.header("Content-Security-Policy", POLICY);
    response.header("Referrer-Policy", "no-referrer");
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    // Kept, but asked for each time: scripts of two versions must not meet on one page.
    response.header("Cache-Control", "no-cache");
    response.header("ETag", asset.tag());
    String held = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
    if (held.contains(asset.tag())) {
      response.status(304).send();
      return;
    }
    response.header("Content-Type", asset.type());
    response.send(asset.bytes());
  }
}
