package io.stillwatch.server.share;

import java.util.List;

/**
 * What a person let out at one time.
 *
 * @param id its name
 * @param campaign the service's own name of the campaign; never leaves
 * @param retraction whether it takes back what was let out before
 * @param by who did it; never leaves
 * @param because why; never leaves
 * @param at when, in milliseconds since 1970; later than any release before
 * @param objects what peers read since
 */
public record Release(
    String id,
    String campaign,
    boolean retraction,
    String by,
    String because,
    long at,
    List<SharedObject> objects) {

  public Release {
    objects = List.copyOf(objects);
  }
}
