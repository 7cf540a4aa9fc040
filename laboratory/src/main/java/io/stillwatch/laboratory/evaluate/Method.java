package io.stillwatch.laboratory.evaluate;

/**
 * Who accuses.
 *
 * @param grouping whether it says which accounts belong together; where it does not, false, split
 *     and mixed campaigns mean nothing
 */
public record Method(String name, String source, boolean grouping) {
  /** The scan of this program. */
  public static final Method STILLWATCH = new Method("Stillwatch", "this program", true);
}
