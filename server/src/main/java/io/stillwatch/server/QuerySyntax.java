package io.stillwatch.server;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.regex.Pattern;

/**
 * Refuses with 400 a request whose query is none (RFC 3986), before anything reads it. Brackets are
 * let through as they are: TAXII's {@code match[type]} has them, and browsers and many clients send
 * them so, which the web server's own check does not allow. Stateless.
 */
final class QuerySyntax implements Filter {
  private static final Pattern FAULT =
      Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]%-]|%(?![0-9A-Fa-f]{2})");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (FAULT.matcher(request.query().rawValue()).find()) {
      throw new Refusal(400, "the query has characters that have to be encoded");
    }
    chain.proceed();
  }
}
