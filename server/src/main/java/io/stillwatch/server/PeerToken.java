package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The token of a peer. TAXII has every server take HTTP Basic too (RFC 7617), and many clients can
 * do nothing else: there the token is the password, and the name is not minded. Stateless.
 */
final class PeerToken {
  /** What who sends no token is told. */
  static final String CHALLENGE = "Basic realm=\"stillwatch\", charset=\"UTF-8\"";

  private static final String BASIC = "Basic ";

  private PeerToken() {}

  /** The {@code Authorization} of a request, as if it had been {@code Bearer}. */
  static String authorization(ServerRequest request) {
    String said = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!said.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return said;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(said.substring(BASIC.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return "Bearer " + pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
