package io.stillwatch.laboratory.adversary;

/**
 * What a round brought.
 *
 * @param accounts how many accounts worked
 * @param flagged how many of them were flagged
 * @param honestFlagged how many honest accounts were flagged besides
 * @param sent exchanges that would have been served if nobody watched
 * @param kept exchanges that were served before the flags
 */
public record Outcome(
    Strategy strategy, int accounts, int flagged, int honestFlagged, long sent, long kept) {

  /** The share of what was sent that was served. */
  double keptShare() {
    return sent == 0 ? 0 : (double) kept / sent;
  }

  /** Exchanges kept for a unit of money. */
  double perUnit() {
    return kept / (accounts * strategy.price());
  }
}
