package io.stillwatch.server;

import io.stillwatch.enforce.Policy;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A service in a process of its own, so that it can be killed. Prints its port and its first token. */
final class ServedFolder {

  private ServedFolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    StillwatchServer server =
        StillwatchServer.start(
            new ServerSettings(Path.of(arguments[0]), "127.0.0.1", 0, Policy.NONE, 13, false, false));
    System.out.println(server.port() + " " + server.firstToken());
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
