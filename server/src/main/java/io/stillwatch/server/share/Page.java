package io.stillwatch.server.share;

import java.util.List;

/**
 * Some of what was asked for.
 *
 * @param objects the objects, in the order in which they were added
 * @param more whether there are more after them
 */
public record Page(List<SharedObject> objects, boolean more) {

  public Page {
    objects = List.copyOf(objects);
  }
}
