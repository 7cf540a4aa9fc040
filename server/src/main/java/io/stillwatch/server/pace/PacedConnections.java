package io.stillwatch.server.pace;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.Http1ConnectionSelectorConfig;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/**
 * HTTP/1.1 connections on which a request's head and its body have to come at a pace. One that
 * drips would hold one of a bounded number of connections, which a limit on silence alone allows.
 * Thread-safe.
 */
public final class PacedConnections implements ServerConnectionSelector {
  private final Http1ConnectionSelector connections;
  private final Duration grace;

  /** Makes connections whose heads are bounded in bytes, too. */
  public PacedConnections(int mostHeaderBytes, Duration grace) {
    this.grace = grace;
    Http1Config config =
        Http1Config.builder()
            .maxHeadersSize(mostHeaderBytes)
            // It would turn away brackets in a query, which clients send as they are; whoever
            // routes has to check queries.
            .validatePrologue(false)
            .addReceiveListener(new HeadEnds())
            .addSendListener(new HeadEnds())
            .build();
    connections = Http1ConnectionSelectorConfig.builder().config(config).build();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return connections.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData bytes) {
    return connections.supports(bytes);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return connections.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return connections.connection(new PacedContext(context, grace));
  }

  /** Tells the connection when a head was read whole, and when its answer begins. */
  private static final class HeadEnds implements Http1ConnectionListener {

    @Override
    public void headers(ConnectionContext context, Headers headers) {
      if (context instanceof PacedContext paced) {
        paced.headIsRead();
      }
    }

    @Override
    public void status(ConnectionContext context, Status status) {
      if (context instanceof PacedContext paced) {
        paced.answerBegins();
      }
    }
  }
}
