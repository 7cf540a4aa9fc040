package io.stillwatch.server.locks;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.States;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that were given out, kept as hashes. A token is 256 bits of chance, so a plain SHA-256
 * cannot be turned back by guessing and no slow hash is needed. Thread-safe.
 */
public final class Tokens {
  private final States<Holder> kept;
  private volatile List<Holder> holders;

  /** The tokens that are kept somewhere. */
  public Tokens(States<Holder> kept) {
    this.kept = kept;
    this.holders = kept.all();
  }

  /** Whether nobody holds a token yet. */
  public boolean isEmpty() {
    return holders.isEmpty();
  }

  /**
   * Makes a token; it is returned this once and only its hash is kept.
   *
   * @throws StillwatchException if it cannot be kept; then no token was made
   */
  public synchronized String issue(String name, Role role) {
    byte[] chance = new byte[32];
    new SecureRandom().nextBytes(chance);
    String token = "sw_" + HexFormat.of().formatHex(chance);
    kept.put(new Holder(name.replaceAll("\\p{Cntrl}", " "), role, hash(token)));
    holders = kept.all();
    return token;
  }

  /** Who holds a token. Compares with every hash in constant time, so that time tells nothing. */
  public Optional<Holder> holder(String token) {
    byte[] asked = hash(token).getBytes(StandardCharsets.US_ASCII);
    Optional<Holder> found = Optional.empty();
    for (Holder holder : holders) {
      if (MessageDigest.isEqual(asked, holder.hash().getBytes(StandardCharsets.US_ASCII))) {
        found = Optional.of(holder);
      }
    }
    return found;
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
