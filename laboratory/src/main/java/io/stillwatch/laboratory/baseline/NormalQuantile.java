package io.stillwatch.laboratory.baseline;

/**
 * The inverse of the normal distribution. Error below 4.5e-4, which is enough for normal scores.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23. Stateless.
 */
final class NormalQuantile {

  private NormalQuantile() {}

  /** The value that lies above this share of draws; {@code share} within 0 and 1, exclusive. */
  static double of(double share) {
    double tail = Math.min(share, 1 - share);
    double t = Math.sqrt(-2 * Math.log(tail));
    double above =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return share < 0.5 ? -above : above;
  }
}
