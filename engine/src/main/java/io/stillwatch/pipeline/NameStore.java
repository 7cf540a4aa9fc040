package io.stillwatch.pipeline;

import io.stillwatch.sketch.Hash;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts' names by their hashes, one after the other in pages of bytes: a name is looked at
 * once, when it is shown, and a String each would take as much as a tenth of all that is kept. Not
 * thread-safe. Cost: the bytes of the names and about 30 for each.
 */
final class NameStore {
  private static final int PAGE = 1 << 20;

  private final Long2LongOpenHashMap places = new Long2LongOpenHashMap();
  private final List<byte[]> pages = new ArrayList<>();
  private int used = PAGE;

  NameStore() {
    places.defaultReturnValue(-1);
  }

  /** Keeps a name, once. */
  void add(String name) {
    long hash = Hash.of(name);
    if (places.containsKey(hash)) {
      return;
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > PAGE - used) {
      pages.add(new byte[Math.max(PAGE, bytes.length)]);
      used = 0;
    }
    byte[] page = pages.get(pages.size() - 1);
    System.arraycopy(bytes, 0, page, used, bytes.length);
    // Page, beginning and length in one number: 16, 20 and 28 bits.
    places.put(hash, (long) (pages.size() - 1) << 48 | (long) used << 28 | bytes.length);
    used += bytes.length;
  }

  /** Writes all names. */
  void write(DataOutput out) throws IOException {
    out.writeInt(places.size());
    for (long hash : places.keySet()) {
      byte[] name = of(hash).getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
    }
  }

  /** Adds the names that {@link #write} wrote. */
  void read(DataInput in) throws IOException {
    int count = in.readInt();
    for (int place = 0; place < count; place++) {
      byte[] name = new byte[in.readInt()];
      in.readFully(name);
      add(new String(name, StandardCharsets.UTF_8));
    }
  }

  /** The name with a hash, empty if there is none. */
  String of(long hash) {
    long place = places.get(hash);
    if (place < 0) {
      return "";
    }
    int from = (int) (place >>> 28) & PAGE - 1;
    int length = (int) (place & (1 << 28) - 1);
    byte[] page = pages.get((int) (place >>> 48));
    return new String(page, from, length, StandardCharsets.UTF_8);
  }
}
