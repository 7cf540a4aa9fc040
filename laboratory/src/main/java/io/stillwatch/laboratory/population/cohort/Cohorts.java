package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.population.Cohort;
import java.util.List;

/** All kinds of honest customers. */
public final class Cohorts {
  private static final List<Cohort> ALL =
      List.of(
          new OrdinaryPeople(),
          new Developers(),
          new PopularApplication(),
          new Businesses(),
          new ForeignCrowds(),
          new Classes(),
          new Hackathons(),
          new CompanySeats(),
          new CompanyRollOut(),
          new BenchmarkRuns(),
          new Resellers(),
          new ContinuousIntegration(),
          new BatchCustomers(),
          new SharedExits(),
          new SharedCards(),
          new MonitoringAgents(),
          new ViralPrompts(),
          new ReasoningTeachers(),
          new OwnJudges(),
          new AuthorisedDistillation(),
          new UniversityLaboratories(),
          new KeyMigrations(),
          new ClosedRegions(),
          new PublicTranscripts(),
          new SafetyResearchers(),
          new StolenKeyVictims(),
          new PromptMarketplaces());

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
