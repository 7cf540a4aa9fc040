package io.stillwatch.server.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the console. Immutable by agreement: whoever takes the bytes leaves them as they are.
 *
 * @param type its media type
 * @param bytes what is in it
 * @param tag changes with what is in it, quoted as an {@code ETag} is
 */
public record Asset(String type, byte[] bytes, String tag) {
  private static final int TAG_LENGTH = 32;

  static Asset of(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String tag = HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
      return new Asset(type, bytes, '"' + tag + '"');
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
