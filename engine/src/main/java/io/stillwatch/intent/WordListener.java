package io.stillwatch.intent;

/** Who hears the words of a text, in order, as numbers. */
interface WordListener {

  /**
   * A word, or a number, which is the word 0.
   *
   * @param opening whether it begins a line
   */
  void word(long hash, boolean opening);

  /**
   * Two neighbouring characters of a script without spaces.
   *
   * @param position 0 for the first two of a run, then 1, and so on
   */
  void ideographs(long hash, int position);

  /** A sentence or a line ended: the words before and after are no pair. */
  void pause();
}
