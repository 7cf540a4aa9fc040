package io.stillwatch.laboratory.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures laid out as tables. Stateless. */
final class Sheets {
  private static final List<String> RUNS =
      List.of(
          "folder",
          "campaign",
          "method",
          "accounts",
          "recall",
          "leaked",
          "hours",
          "precision",
          "honest accused",
          "found as",
          "false",
          "split",
          "mixed");
  private static final List<String> SUMMARY =
      List.of(
          "case",
          "campaign",
          "method",
          "runs",
          "accounts",
          "recall",
          "precision",
          "honest accused",
          "leaked",
          "hours",
          "as expected",
          "missed",
          "false",
          "split",
          "mixed");

  /** From this share on an account is the campaign's alone. */
  private static final double WHOLLY = 0.98;

  private Sheets() {}

  /** A row a folder, campaign and method. */
  static Sheet runs(List<Figures> figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Figures one : figures) {
      if (one.campaigns().isEmpty()) {
        rows.add(run(one, List.of("none"), List.of("", "", "", ""), ""));
      }
      for (CampaignFigures campaign : one.campaigns()) {
        rows.add(
            run(
                one,
                List.of(campaign.campaign()),
                List.of(
                    String.valueOf(campaign.accounts()),
                    share(campaign.recall()),
                    share(campaign.leakedShare()),
                    hours(campaign.hoursUntilDetected())),
                String.valueOf(campaign.foundAs().size())));
      }
    }
    return new Sheet("Each run", RUNS, rows, 3);
  }

  private static List<String> run(
      Figures one, List<String> campaign, List<String> cells, String foundAs) {
    boolean grouping = one.method().grouping();
    List<String> row = new ArrayList<>();
    row.add(one.folder());
    row.addAll(campaign);
    row.add(one.method().name());
    row.addAll(cells);
    row.add(share(one.precision()));
    row.add(one.honestAccused() + " of " + one.honestAccounts());
    row.add(grouping ? foundAs : "");
    row.add(grouping ? String.valueOf(one.falseCampaigns()) : "");
    row.add(grouping ? String.valueOf(one.split()) : "");
    row.add(grouping ? String.valueOf(one.mixed()) : "");
    return row;
  }

  /** A row a case, campaign and method, with intervals. */
  static Sheet summary(List<Figures> figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Summary one : Summary.of(figures)) {
      boolean grouping = one.method().grouping();
      rows.add(
          List.of(
              one.scenario(),
              one.campaign().isEmpty() ? "none" : one.campaign(),
              one.method().name(),
              String.valueOf(one.runs()),
              String.valueOf(one.accounts()),
              one.recall().text(3),
              one.precision().text(4),
              one.honest().text(5),
              one.leaked().text(3),
              one.hours().text(1),
              one.asExpected() < 0 ? "" : String.valueOf(one.asExpected()),
              one.campaign().isEmpty() ? "" : String.valueOf(one.missed()),
              grouping ? String.valueOf(one.falseCampaigns()) : "",
              grouping ? String.valueOf(one.split()) : "",
              grouping ? String.valueOf(one.mixed()) : ""));
    }
    return new Sheet("Over all runs, with 95 % intervals", SUMMARY, rows, 3);
  }

  /** A row a method, a column an honest population of which any method accused anybody. */
  static Sheet populations(List<Figures> figures) {
    Map<String, Map<String, int[]>> counts = new TreeMap<>();
    List<String> methods = new ArrayList<>();
    for (Figures one : figures) {
      if (!methods.contains(one.method().name())) {
        methods.add(one.method().name());
      }
      for (PopulationFigures population : one.populations()) {
        int[] count =
            counts
                .computeIfAbsent(population.population(), name -> new TreeMap<>())
                .computeIfAbsent(one.method().name(), name -> new int[2]);
        count[0] += population.accounts();
        count[1] += population.accused();
      }
    }
    List<String> header = new ArrayList<>(List.of("population", "accounts"));
    header.addAll(methods);
    List<List<String>> rows = new ArrayList<>();
    counts.forEach((population, byMethod) -> rows.add(population(population, byMethod, methods)));
    return new Sheet("Honest accounts accused, by population", header, rows, 1);
  }

  private static List<String> population(
      String population, Map<String, int[]> byMethod, List<String> methods) {
    List<String> row = new ArrayList<>();
    row.add(population);
    int accounts = byMethod.values().stream().mapToInt(count -> count[0]).max().orElse(0);
    row.add(String.valueOf(accounts));
    for (String method : methods) {
      int[] count = byMethod.getOrDefault(method, new int[2]);
      row.add(String.valueOf(count[1]));
    }
    return row;
  }

  /** A row a case and part of a campaign that has several. */
  static Sheet parts(List<Figures> figures) {
    Map<List<String>, int[]> counts = new LinkedHashMap<>();
    for (Figures one : figures) {
      for (CampaignFigures campaign : one.campaigns()) {
        for (PopulationFigures part : campaign.parts()) {
          int[] count =
              counts.computeIfAbsent(
                  List.of(one.scenario(), part.population(), one.method().name()),
                  name -> new int[2]);
          count[0] += part.accounts();
          count[1] += part.accused();
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (names, count) ->
            rows.add(
                List.of(
                    names.get(0),
                    names.get(1),
                    names.get(2),
                    String.valueOf(count[0]),
                    Interval.wilson(count[1], count[0]).text(3))));
    return new Sheet(
        "Campaigns of several kinds of account",
        List.of("case", "kind", "method", "accounts", "recall"),
        rows,
        3);
  }

  /** A row a case whose accused accounts others used too: how much was the campaign's. */
  static Sheet harvest(List<Figures> figures) {
    Map<String, List<Figures.Harvest>> byCase = new LinkedHashMap<>();
    for (Figures one : figures) {
      if (!Double.isNaN(one.harvest().said()) && one.harvest().was() < WHOLLY) {
        byCase.computeIfAbsent(one.scenario(), name -> new ArrayList<>()).add(one.harvest());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    byCase.forEach(
        (name, runs) ->
            rows.add(
                List.of(
                    name,
                    String.valueOf(runs.size()),
                    Interval.bootstrap(runs.stream().map(Figures.Harvest::said).toList()).text(3),
                    Interval.bootstrap(runs.stream().map(Figures.Harvest::was).toList()).text(3))));
    return new Sheet(
        "Accounts that others use too: the share of what they sent that is the campaign's",
        List.of("case", "runs", "said", "was"),
        rows,
        1);
  }

  /** What the scan itself expects to be wrong, and what was. */
  static Sheet doubt(List<Figures> figures) {
    List<Figures> own =
        figures.stream().filter(one -> one.method().equals(Method.STILLWATCH)).toList();
    return new Sheet(
        "Doubt said and errors made",
        List.of("accused", "number", "expected to be wrong", "wrong"),
        List.of(
            List.of(
                "campaigns",
                String.valueOf(own.stream().mapToInt(Figures::found).sum()),
                share(own.stream().mapToDouble(Figures::expectedFalse).sum()),
                String.valueOf(own.stream().mapToInt(Figures::falseCampaigns).sum())),
            List.of(
                "accounts",
                String.valueOf(
                    own.stream().mapToInt(one -> one.guiltyAccused() + one.honestAccused()).sum()),
                share(own.stream().mapToDouble(Figures::expectedInnocent).sum()),
                String.valueOf(own.stream().mapToInt(Figures::honestAccused).sum()))),
        1);
  }

  /** A row a method and where it comes from. */
  static Sheet methods(List<Figures> figures) {
    List<List<String>> rows =
        figures.stream()
            .map(Figures::method)
            .distinct()
            .map(method -> List.of(method.name(), method.source()))
            .toList();
    return new Sheet("Methods", List.of("method", "source"), rows, 2);
  }

  /** A row a tenth of the membership probability. */
  static Sheet calibration(Calibration calibration) {
    List<List<String>> rows = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.accounts() > 0) {
        rows.add(List.of(String.valueOf(bin.accounts()), share(bin.said()), share(bin.observed())));
      }
    }
    return new Sheet(
        "Membership: probability said and share observed",
        List.of("accounts", "said", "observed"),
        rows,
        0);
  }

  private static String hours(double hours) {
    return Double.isNaN(hours) ? "never" : String.format(Locale.ROOT, "%.1f", hours);
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.4f", share);
  }
}
