package io.stillwatch.laboratory;

import io.stillwatch.laboratory.campaign.Campaign;
import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.ServedAnswers;
import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Run;
import io.stillwatch.laboratory.population.TraceReader;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.cohort.Cohorts;
import io.stillwatch.laboratory.scenario.Scenario;
import io.stillwatch.laboratory.scenario.Scenarios;
import io.stillwatch.laboratory.wording.Corpus;
import io.stillwatch.laboratory.writing.LogFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the log that a provider would have of a scenario, and the truth beside it. Same scenario,
 * options and build give the same bytes. Bounded memory: about two kilobytes an account.
 */
public final class Simulator {

  private Simulator() {}

  /**
   * Runs a scenario by its name.
   *
   * @throws io.stillwatch.exchange.StillwatchException where there is no such scenario, or the
   *     folder cannot be written
   */
  public static Simulation run(String scenario, Path folder, SimulatorOptions options) {
    return run(Scenarios.named(scenario), folder, options);
  }

  /** Runs a scenario. */
  public static Simulation run(Scenario scenario, Path folder, SimulatorOptions options) {
    Chance chance = Chance.seeded(options.seed()).of(scenario.name());
    World world =
        World.of(
            scenario.start(),
            scenario.days(),
            scenario.answerScale(),
            options.corpus().map(Corpus::read),
            options.trace().map(TraceReader::read),
            options.seed());
    List<Member> members = members(scenario, options, world, chance);
    long exchanges;
    try (LogFolder log =
        new LogFolder(folder, options.gzip(), options.omissions(), chance.of("ids"))) {
      exchanges = Run.all(world, members, log::exchange, options.progress());
      log.accounts(members);
      log.simulation(scenario, options);
    }
    int campaign = (int) members.stream().filter(member -> !member.campaign().isEmpty()).count();
    return new Simulation(scenario.name(), exchanges, members.size(), campaign);
  }

  private static List<Member> members(
      Scenario scenario, SimulatorOptions options, World world, Chance chance) {
    List<Member> members = new ArrayList<>();
    for (Cohort cohort : Cohorts.all()) {
      int accounts = scenario.honest().getOrDefault(cohort.population(), 0);
      if (accounts > 0) {
        int scaled = Scenario.scaled(accounts, options.scale());
        members.addAll(cohort.members(world, scaled, chance.of(cohort.population())));
      }
    }
    members.addAll(guilty(scenario, options, world, chance));
    // Account names are random, so their order tells nothing.
    members.sort(Comparator.comparing(member -> member.identity().account()));
    return members;
  }

  private static List<Member> guilty(
      Scenario scenario, SimulatorOptions options, World world, Chance chance) {
    List<Member> members = new ArrayList<>();
    Map<String, ServedAnswers> served = new HashMap<>();
    for (CampaignPlan plan : scenario.campaigns()) {
      boolean first = !served.containsKey(plan.name());
      ServedAnswers answers =
          served.computeIfAbsent(plan.name(), name -> new ServedAnswers(returned(scenario, name)));
      Chance own = chance.of(plan.name());
      members.addAll(
          Campaign.members(
              world,
              plan.scaled(options.scale()),
              options.evasions(),
              answers,
              first ? own : own.of(plan.part())));
    }
    return members;
  }

  private static boolean returned(Scenario scenario, String campaign) {
    return scenario.campaigns().stream()
        .anyMatch(plan -> plan.name().equals(campaign) && plan.returnsAnswers());
  }
}
