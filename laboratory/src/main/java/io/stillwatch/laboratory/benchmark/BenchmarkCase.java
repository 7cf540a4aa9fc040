package io.stillwatch.laboratory.benchmark;

import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.campaign.Evasions;
import io.stillwatch.laboratory.scenario.Scenario;
import io.stillwatch.laboratory.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the table.
 *
 * @param evasions what the adversary does besides
 * @param sized whether the scenario has the size already that it shall have
 */
public record BenchmarkCase(Scenario scenario, Evasions evasions, boolean sized) {
  private static final double HONEST_A_DAY = 6;
  private static final int LEAST_ACCOUNTS = 40;
  private static final int TOO_LARGE = 8;
  private static final String HARDENED = "demo";

  /**
   * Reads a word of the command line: {@code every-campaign} is all cases with one, {@code
   * every-trap} all without, {@code every-evasion} the demonstration with each evasion turned all
   * the way and with the first nine together; anything else is a case, {@code NAME} or {@code
   * NAME+EVASION=X+…}.
   *
   * @throws io.stillwatch.exchange.StillwatchException where there is no such case or evasion
   */
  public static List<BenchmarkCase> parse(String word) {
    return switch (word) {
      case "every-campaign" -> scenarios(true);
      case "every-trap" -> scenarios(false);
      case "every-evasion" -> eachEvasion();
      default -> {
        List<String> parts = Arrays.asList(word.split("\\+", -1));
        Evasions evasions = Evasions.parse(parts.subList(1, parts.size()));
        yield List.of(of(Scenarios.named(parts.getFirst()), evasions));
      }
    };
  }

  private static BenchmarkCase of(Scenario scenario, Evasions evasions) {
    return new BenchmarkCase(scenario, evasions, false);
  }

  /** The same with so many guilty accounts in all among so many honest ones. */
  public BenchmarkCase sized(int guilty, int honest) {
    return new BenchmarkCase(scenario.sized(guilty, honest), evasions, true);
  }

  private static List<BenchmarkCase> scenarios(boolean withCampaign) {
    return Scenarios.all().stream()
        .filter(scenario -> scenario.campaigns().isEmpty() != withCampaign)
        .map(scenario -> of(scenario, Evasions.NONE))
        .toList();
  }

  private static List<BenchmarkCase> eachEvasion() {
    Scenario scenario = Scenarios.named(HARDENED);
    List<BenchmarkCase> cases = new ArrayList<>();
    Map<Evasion, Double> firstNine = new EnumMap<>(Evasion.class);
    for (Evasion evasion : Evasion.values()) {
      cases.add(of(scenario, new Evasions(Map.of(evasion, 1.0))));
      // A thief's account keeps its owner's card, so the two ways to a card exclude each other.
      if (evasion.number() <= 9 && evasion != Evasion.STOLEN_KEYS) {
        firstNine.put(evasion, 1.0);
      }
    }
    cases.add(of(scenario, new Evasions(firstNine)));
    return cases;
  }

  /** The scale at which it has about so many exchanges, but at least forty guilty accounts. */
  double scale(long exchanges) {
    if (sized) {
      return 1;
    }
    double wanted = Math.min(1, (double) exchanges / exchanges());
    int guilty = scenario.campaignAccounts();
    double scale = guilty == 0 ? wanted : Math.max(wanted, (double) LEAST_ACCOUNTS / guilty);
    // Two digits, so that the table and a command can name it.
    double step = Math.pow(10, Math.floor(Math.log10(scale)) - 1);
    return Math.min(1, Math.round(scale / step) * step);
  }

  /** Whether it would have far more exchanges than asked for even at its least scale. */
  boolean farLarger(long exchanges) {
    return !sized && scale(exchanges) * exchanges() > TOO_LARGE * (double) exchanges;
  }

  /** About how many exchanges it has at scale 1. */
  long exchanges() {
    double honest = scenario.honestAccounts() * HONEST_A_DAY * scenario.days();
    return scenario.campaignExchanges() + Math.round(honest);
  }
}
