package io.stillwatch.server.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids of shared objects: for one provider the same thing always has the same, and nobody else
 * can tell what it stands for. In STIX a revocation is for good, so what is shared again after it
 * was taken back gets the next id. Immutable.
 */
final class StixIds {
  private final UUID namespace;
  private final SharedObjects before;

  StixIds(UUID namespace, SharedObjects before) {
    this.namespace = namespace;
    this.before = before;
  }

  /** The id of a thing. */
  String of(String type, String thing) {
    int turn = 0;
    String id = id(type, thing);
    while (before.last(id).filter(SharedObject::revoked).isPresent()) {
      turn++;
      id = id(type, thing + "#" + turn);
    }
    return id;
  }

  private String id(String type, String thing) {
    return type + "--" + named(namespace, type + "/" + thing);
  }

  /** A UUID of version 5 (RFC 9562): the SHA-1 of the namespace and the name. */
  static UUID named(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & ~(3L << 62) | 1L << 63);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
