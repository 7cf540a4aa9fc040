package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.List;

/** A kind of honest customer. Stateless. */
public interface Cohort {

  /** Its name in the truth and on the command line: {@code popular-application}. */
  String population();

  /** How many accounts it has where it stands alone. */
  int alone();

  /** Draws about that many accounts, at least one. */
  List<Member> members(World world, int accounts, Chance chance);
}
