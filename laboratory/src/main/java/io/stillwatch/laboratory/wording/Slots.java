package io.stillwatch.laboratory.wording;

import io.stillwatch.laboratory.chance.Chance;

/** Fills the gaps of a template that no rule of the grammar names. */
public interface Slots {

  /** Appends something for the gap. */
  void fill(String slot, Chance chance, StringBuilder out);
}
