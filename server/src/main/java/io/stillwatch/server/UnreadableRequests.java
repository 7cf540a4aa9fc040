package io.stillwatch.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/**
 * Answers 400 to what is no request at all, where the server would answer 500; an error in serving
 * a request stays one. Stateless.
 */
final class UnreadableRequests implements DirectHandler {

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType event,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    boolean unread = request.method().isEmpty();
    return TransportResponse.builder()
        .status(unread ? Status.BAD_REQUEST_400 : status)
        .headers(headers)
        .keepAlive(false)
        .build();
  }
}
