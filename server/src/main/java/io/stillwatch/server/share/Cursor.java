package io.stillwatch.server.share;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * Where a reader of pages goes on. It names a place and no number of objects, so that what is added
 * meanwhile moves nothing. Stateless.
 */
public final class Cursor {
  private static final int CHARACTERS = 11;

  private Cursor() {}

  /** Goes on after an object. */
  static String after(SharedObject object) {
    byte[] place = ByteBuffer.allocate(Long.BYTES).putLong(object.added()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
  }

  /** The place that was given out; nothing if it is none that can have been. */
  public static OptionalLong place(String cursor) {
    if (cursor.length() != CHARACTERS || !cursor.matches("[A-Za-z0-9_-]+")) {
      return OptionalLong.empty();
    }
    // The last character holds two bits that no place uses, and a decoder may mind them.
    try {
      long place = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
      return place < 0 ? OptionalLong.empty() : OptionalLong.of(place);
    } catch (IllegalArgumentException none) {
      return OptionalLong.empty();
    }
  }
}
