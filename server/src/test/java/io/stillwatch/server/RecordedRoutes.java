package io.stillwatch.server;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Set;
import java.util.TreeSet;

/** Takes down which routes a service serves, as {@code GET /path}. */
final class RecordedRoutes implements HttpRules {
  private final String prefix;
  private final Set<String> routes;

  RecordedRoutes() {
    this("", new TreeSet<>());
  }

  private RecordedRoutes(String prefix, Set<String> routes) {
    this.prefix = prefix;
    this.routes = routes;
  }

  Set<String> routes() {
    return routes;
  }

  @Override
  public HttpRules register(HttpService... services) {
    return register("/", services);
  }

  @Override
  public HttpRules register(String path, HttpService... services) {
    String below = prefix + (path.equals("/") ? "" : path);
    for (HttpService service : services) {
      service.routing(new RecordedRoutes(below, routes));
    }
    return this;
  }

  @Override
  public HttpRules route(Method method, String path, Handler handler) {
    routes.add(method.text() + " " + prefix + path);
    return this;
  }

  @Override
  public HttpRules route(HttpRoute route) {
    throw new AssertionError("a route of a kind that is not taken down");
  }
}
