package io.stillwatch.server;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A service in a process of its own, so that it can be killed. Keeps texts too. Prints its port and
 * its first token.
 */
final class ServedFolder {

  private ServedFolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    StillwatchServer server =
        StillwatchServer.start(Served.settings(Path.of(arguments[0])).keeping(Served.WITH_TEXTS));
    System.out.println(server.port() + " " + server.firstToken());
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
