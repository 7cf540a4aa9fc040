package io.stillwatch.server.pace;

import io.helidon.common.socket.SocketOptions;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The usual options of a connection, and a limit on silence from its first moment on: the server's
 * own {@code readTimeout} is not set on connections that it accepts through a channel. Thread-safe.
 */
public final class BoundedSilence implements SocketOptions {
  private final SocketOptions usual;

  /** Makes connections that end once nothing came for so long. */
  public BoundedSilence(Duration longest) {
    usual = SocketOptions.builder().readTimeout(longest).tcpNoDelay(true).build();
  }

  @Override
  public void configureSocket(SocketChannel channel) {
    usual.configureSocket(channel);
    try {
      // An answer over gRPC is several small writes; none may wait for the other side to
      // acknowledge.
      channel.socket().setTcpNoDelay(true);
      channel.socket().setSoTimeout((int) usual.readTimeout().toMillis());
    } catch (SocketException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return usual.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return usual.connectTimeout();
  }

  @Override
  public Duration readTimeout() {
    return usual.readTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return usual.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return usual.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return usual.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return usual.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return usual.tcpNoDelay();
  }
}
