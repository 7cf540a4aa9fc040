package io.stillwatch.server.pace;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * A connection that is closed when a request comes too slowly. Used by the connection's own thread.
 */
final class PacedContext implements ConnectionContext {
  private final ConnectionContext context;
  private final DataReader reader = DataReader.create(this::read);
  private final Duration grace;
  private Pace pace;
  private Stage stage = Stage.BETWEEN;

  private enum Stage {
    BETWEEN,
    HEAD,
    BODY
  }

  PacedContext(ConnectionContext context, Duration grace) {
    this.context = context;
    this.grace = grace;
    this.pace = new Pace(grace);
  }

  void headIsRead() {
    if (stage == Stage.HEAD) {
      stage = Stage.BODY;
      pace = new Pace(grace);
    }
  }

  void answerBegins() {
    stage = Stage.BETWEEN;
  }

  private byte[] read() {
    DataReader network = context.dataReader();
    long begun = System.nanoTime();
    network.ensureAvailable();
    long waited = stage == Stage.BETWEEN ? 0 : System.nanoTime() - begun;
    byte[] bytes = network.readBytes(network.available());
    if (stage == Stage.BETWEEN) {
      stage = Stage.HEAD;
      pace = new Pace(grace);
    }
    if (pace.tooSlowWith(bytes.length, waited)) {
      throw new CloseConnectionException("a request came too slowly");
    }
    return bytes;
  }

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public ListenerContext listenerContext() {
    return context.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return context.executor();
  }

  @Override
  public DataWriter dataWriter() {
    return context.dataWriter();
  }

  @Override
  public Router router() {
    return context.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return context.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return context.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return context.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return context.localPeer();
  }

  @Override
  public boolean isSecure() {
    return context.isSecure();
  }

  @Override
  public String socketId() {
    return context.socketId();
  }

  @Override
  public String childSocketId() {
    return context.childSocketId();
  }
}
