package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.wording.Speaker;

/** Served text made unlike itself, so that what stood in it word for word is gone. Stateless. */
final class Rewording {

  private Rewording() {}

  /** Replaces or drops this share of the words. */
  static void append(
      String served, double share, Speaker speaker, Chance chance, StringBuilder out) {
    int at = 0;
    while (at < served.length()) {
      int end = served.indexOf(' ', at);
      end = end < 0 ? served.length() : end;
      if (!chance.happens(share)) {
        out.append(served, at, end).append(' ');
      } else if (chance.happens(0.7)) {
        speaker.fill("noun", chance, out);
        out.append(' ');
      }
      at = end + 1;
    }
  }
}
