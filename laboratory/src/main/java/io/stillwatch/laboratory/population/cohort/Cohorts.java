package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.population.Cohort;
import java.util.List;

/** All kinds of honest customers. */
public final class Cohorts {
  private static final List<Cohort> ALL =
      List.of(new OrdinaryPeople(), new Developers(), new PopularApplication(), new Businesses());

  private Cohorts() {}

  /** All of them, ordinary people first. */
  public static List<Cohort> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Cohort named(String population) {
    for (Cohort cohort : ALL) {
      if (cohort.population().equals(population)) {
        return cohort;
      }
    }
    throw new IllegalArgumentException("no cohort " + population);
  }
}
