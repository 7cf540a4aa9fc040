package io.stillwatch.laboratory.network;

import io.stillwatch.laboratory.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Draws clients: families as they are met, newer versions more often than old ones. Stateless. */
public final class Clients {
  private static final String[] PLATFORMS = {
    "Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64"
  };
  private static final String[] SYSTEMS = {"linux", "darwin", "windows"};
  private static final List<String> LIBRARIES =
      List.of(
          "model-python/1.%d.%d python/3.%d",
          "model-node/0.%d.%d node/2%d",
          "python-requests/2.%d.%d py3.%d",
          "axios/1.%d.%d r%d",
          "Go-http-client/2.0 go1.%d.%d.%d",
          "okhttp/4.%d.%d.%d",
          "langchain/0.%d.%d py3.%d",
          "model-java/0.%d.%d jdk%d",
          "aiohttp/3.%d.%d py3.%d",
          "curl/8.%d.%d-%d");

  private Clients() {}

  /** What a person at a web page or an app has. */
  public static Client browser(Chance chance) {
    int version = 136 - chance.early(14);
    String platform = chance.pick(PLATFORMS);
    if (chance.happens(0.2)) {
      return new Client(
          "Mozilla/5.0 ("
              + platform
              + "; rv:"
              + version
              + ".0) Gecko/20100101 Firefox/"
              + version
              + ".0",
          ja4("firefox", version / 3));
    }
    return new Client(
        "Mozilla/5.0 ("
            + platform
            + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
            + version
            + ".0.0.0 Safari/537.36",
        ja4("chrome" + platform.charAt(0), version / 4));
  }

  /** What a program has that somebody wrote with a library. */
  public static Client library(Chance chance) {
    int family = chance.early(LIBRARIES.size());
    int minor = 60 - chance.early(30);
    String agent = LIBRARIES.get(family).formatted(minor, chance.early(6), 13 - chance.early(5));
    return new Client(agent, ja4(LIBRARIES.get(family), minor / 6));
  }

  /** What a coding agent has. */
  public static Client agent(Chance chance) {
    int minor = 70 - chance.early(40);
    String system = chance.pick(SYSTEMS);
    String name = chance.happens(0.6) ? "coder-cli/1." : "helm-agent/0.";
    return new Client(
        name + minor + "." + chance.early(9) + " (" + system + "; cli)",
        ja4(name + system, minor / 9));
  }

  /** A few different ones of a kind, as a pool has them. */
  public static List<Client> several(int count, Chance chance) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(library(chance));
    }
    return List.copyOf(clients);
  }

  private static String ja4(String family, int generation) {
    Chance chance = Chance.seeded(family.hashCode() * 1000L + generation);
    String hex =
        Long.toHexString(chance.bits() | Long.MIN_VALUE)
            + Long.toHexString(chance.bits() | Long.MIN_VALUE);
    return "t13d15"
        + (10 + chance.below(8))
        + "h2_"
        + hex.substring(0, 12)
        + '_'
        + hex.substring(12, 24);
  }
}
