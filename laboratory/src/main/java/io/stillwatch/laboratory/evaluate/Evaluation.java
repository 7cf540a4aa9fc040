package io.stillwatch.laboratory.evaluate;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.baseline.Baseline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Holds a scan against the truth. An accused campaign counts for the true one that most of its
 * accounts belong to, and is false where most are honest. Accounts without an exchange cannot be
 * found and are left out. Stateless.
 */
public final class Evaluation {
  private static final double HOUR = 3_600_000.0;

  private Evaluation() {}

  /**
   * The figures of a scan.
   *
   * @param folder what the simulator wrote
   * @param campaigns the scan's {@code campaigns.json}
   * @throws StillwatchException where either cannot be read
   */
  public static Figures of(Path folder, Path campaigns) {
    FolderScan.Named done = new FolderScan.Named(Method.STILLWATCH, scanned -> campaigns);
    return compared(folder, List.of(done), List.of(), Progress.NONE).get(0);
  }

  /** The figures of scans, and after them those of baselines on the same exchanges. */
  public static List<Figures> compared(
      Path folder, List<FolderScan.Named> scans, List<Baseline> baselines, Progress progress) {
    Map<String, Truth> truth = TruthReader.truth(folder.resolve("truth.jsonl"));
    List<Accusers> accusers = new ArrayList<>();
    for (FolderScan.Named one : scans) {
      accusers.add(new Accusers(one.method(), TruthReader.found(one.scan().scan(folder))));
    }
    accusers.addAll(BaselineRuns.of(folder, baselines, progress));
    return of(folder, truth, accusers);
  }

  /** Whom one method accused. */
  record Accusers(Method method, List<FoundCampaign> found) {}

  private static List<Figures> of(Path folder, Map<String, Truth> truth, List<Accusers> accusers) {
    List<Map<String, Long>> flags = accusers.stream().map(one -> Flags.of(one.found())).toList();
    Served served = new Served(truth, flags);
    served.read(folder);
    TruthReader.Simulated simulated = TruthReader.simulated(folder);
    List<Figures> figures = new ArrayList<>();
    for (int method = 0; method < accusers.size(); method++) {
      figures.add(
          figures(simulated, accusers.get(method), method, truth, flags.get(method), served));
    }
    return figures;
  }

  private static Figures figures(
      TruthReader.Simulated simulated,
      Accusers accusers,
      int method,
      Map<String, Truth> truth,
      Map<String, Long> flags,
      Served served) {
    List<FoundCampaign> found = accusers.found();
    Map<FoundCampaign, String> owners = new LinkedHashMap<>();
    found.forEach(campaign -> owners.put(campaign, owner(campaign, truth)));
    return new Figures(
        simulated.name(),
        simulated.scenario(),
        accusers.method(),
        campaigns(truth, flags, served, method, accusers.method(), owners),
        populations(truth, flags, known -> known.honest() ? known.population() : ""),
        found.size(),
        (int) owners.values().stream().filter(String::isEmpty).count(),
        (int) found.stream().filter(campaign -> mixed(campaign, truth)).count(),
        found.stream().mapToDouble(FoundCampaign::expectedInnocent).sum(),
        found.stream().mapToDouble(FoundCampaign::q).sum(),
        harvest(found, truth, flags),
        simulated.expected(),
        Calibration.of(found, truth));
  }

  private static List<CampaignFigures> campaigns(
      Map<String, Truth> truth,
      Map<String, Long> flags,
      Served served,
      int number,
      Method method,
      Map<FoundCampaign, String> owners) {
    Map<String, int[]> counts = count(truth, flags, Truth::campaign);
    counts.remove("");
    List<CampaignFigures> figures = new ArrayList<>();
    counts.forEach(
        (campaign, count) -> {
          List<FoundCampaign> own =
              owners.keySet().stream().filter(key -> campaign.equals(owners.get(key))).toList();
          figures.add(
              new CampaignFigures(
                  campaign,
                  count[0],
                  count[1],
                  served.exchanges(campaign),
                  served.leaked(campaign, number),
                  own.stream().map(FoundCampaign::id).toList(),
                  parts(campaign, truth, flags),
                  (detected(campaign, own, method, truth, flags) - served.first(campaign)) / HOUR));
        });
    return figures;
  }

  /**
   * When a campaign was first seen as one, or any of its accounts by a method that sees no more.
   */
  private static double detected(
      String campaign,
      List<FoundCampaign> own,
      Method method,
      Map<String, Truth> truth,
      Map<String, Long> flags) {
    LongStream moments =
        method.grouping()
            ? own.stream().mapToLong(FoundCampaign::detectedAt)
            : truth.values().stream()
                .filter(known -> known.campaign().equals(campaign))
                .filter(known -> flags.containsKey(known.account()))
                .mapToLong(known -> flags.getOrDefault(known.account(), Long.MAX_VALUE));
    OptionalLong first = moments.min();
    return first.isPresent() ? first.getAsLong() : Double.NaN;
  }

  private static Figures.Harvest harvest(
      List<FoundCampaign> found, Map<String, Truth> truth, Map<String, Long> flags) {
    double said = found.stream().mapToDouble(FoundCampaign::harvested).sum();
    long told = found.stream().mapToLong(FoundCampaign::exchanges).sum();
    List<Truth> accused =
        truth.values().stream().filter(known -> flags.containsKey(known.account())).toList();
    long harvested = accused.stream().mapToLong(Truth::harvested).sum();
    long sent = accused.stream().mapToLong(Truth::exchanges).sum();
    return new Figures.Harvest(
        told == 0 ? Double.NaN : said / told, sent == 0 ? Double.NaN : (double) harvested / sent);
  }

  /** The populations of a campaign; none where it has but one. */
  private static List<PopulationFigures> parts(
      String campaign, Map<String, Truth> truth, Map<String, Long> flags) {
    List<PopulationFigures> parts =
        populations(
            truth, flags, known -> known.campaign().equals(campaign) ? known.population() : "");
    return parts.size() > 1 ? parts : List.of();
  }

  private static List<PopulationFigures> populations(
      Map<String, Truth> truth, Map<String, Long> flags, Function<Truth, String> name) {
    Map<String, int[]> counts = count(truth, flags, name);
    counts.remove("");
    List<PopulationFigures> figures = new ArrayList<>();
    counts.forEach(
        (population, count) -> figures.add(new PopulationFigures(population, count[0], count[1])));
    return figures;
  }

  /** Accounts and accused accounts by some name. */
  private static Map<String, int[]> count(
      Map<String, Truth> truth, Map<String, Long> flags, Function<Truth, String> name) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Truth known : truth.values()) {
      if (known.exchanges() > 0) {
        int[] count = counts.computeIfAbsent(name.apply(known), key -> new int[2]);
        count[0]++;
        count[1] += flags.containsKey(known.account()) ? 1 : 0;
      }
    }
    return counts;
  }

  private static Map<String, Integer> members(FoundCampaign found, Map<String, Truth> truth) {
    Map<String, Integer> members = new TreeMap<>();
    for (FoundCampaign.Accused accused : found.accused()) {
      Truth known = truth.get(accused.account());
      members.merge(known == null ? "" : known.campaign(), 1, Integer::sum);
    }
    return members;
  }

  private static String owner(FoundCampaign found, Map<String, Truth> truth) {
    String owner = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : members(found, truth).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        owner = entry.getKey();
      }
    }
    return owner;
  }

  private static boolean mixed(FoundCampaign found, Map<String, Truth> truth) {
    Map<String, Integer> members = members(found, truth);
    members.remove("");
    return members.size() > 1;
  }
}
