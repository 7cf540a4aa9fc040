package io.stillwatch.nominate;

/**
 * The links of a weighted graph. They are given in the same order each time they are asked for, so
 * that who reads them twice need not keep them.
 */
interface Links {
  /** Gives every link once; two nodes may have several, and their weights add up. */
  void each(Sink sink);

  /** Takes links. */
  interface Sink {
    void link(int one, int other, double weight);
  }
}
