package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for a key that a log holds in clear. A key opens an account, so it goes no further than
 * this: what is kept is the first 96 bits of its SHA-256, enough to tell accounts apart.
 */
final class KeyFingerprint {
  private static final int BYTES = 12;

  private KeyFingerprint() {}

  /** The fingerprint of the key. */
  static String of(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "key-" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
