package io.stillwatch.laboratory.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Figures as people and programs read them. Stateless. */
public final class Tables {
  private static final List<String> HEADER =
      List.of(
          "folder",
          "campaign",
          "accounts",
          "recall",
          "leaked",
          "hours",
          "found as",
          "honest accused",
          "false",
          "split",
          "mixed");

  private Tables() {}

  /** A table for the terminal. */
  public static String text(List<Figures> figures) {
    List<List<String>> rows = rows(figures);
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        out.append(i < 2 ? row.get(i) + padding : padding + row.get(i)).append("  ");
      }
      out.setLength(out.toString().stripTrailing().length());
      out.append('\n');
    }
    for (Figures one : figures) {
      out.append(accused(one, one.folder() + ": "));
    }
    return out.toString();
  }

  /** The same as Markdown. */
  public static String markdown(List<Figures> figures) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows(figures)) {
      out.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row == HEADER) {
        out.append("|---|---").append("|--:".repeat(HEADER.size() - 2)).append("|\n");
      }
    }
    out.append('\n');
    for (Figures one : figures) {
      out.append(accused(one, "- " + one.folder() + ": "));
    }
    return out.toString();
  }

  /** The same as JSON, with every honest population. */
  public static String json(List<Figures> figures) {
    JsonMapper mapper = new JsonMapper();
    ArrayNode all = mapper.createArrayNode();
    for (Figures one : figures) {
      FiguresJson.write(one, all.addObject());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private static List<List<String>> rows(List<Figures> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (Figures one : figures) {
      if (one.campaigns().isEmpty()) {
        rows.add(row(one, List.of("none", "", "", "", "", "")));
      }
      for (CampaignFigures campaign : one.campaigns()) {
        rows.add(row(one, cells(campaign)));
      }
    }
    return rows;
  }

  private static List<String> cells(CampaignFigures campaign) {
    return List.of(
        campaign.campaign(),
        String.valueOf(campaign.accounts()),
        share(campaign.recall()),
        share(campaign.leakedShare()),
        Double.isNaN(campaign.hoursUntilDetected())
            ? "never"
            : String.format(Locale.ROOT, "%.1f", campaign.hoursUntilDetected()),
        String.valueOf(campaign.foundAs().size()));
  }

  private static List<String> row(Figures one, List<String> cells) {
    List<String> row = new ArrayList<>();
    row.add(one.folder());
    row.addAll(cells);
    row.add(one.honestAccused() + " of " + one.honestAccounts());
    row.add(String.valueOf(one.falseCampaigns()));
    row.add(String.valueOf(one.split()));
    row.add(String.valueOf(one.mixed()));
    return row;
  }

  /** The honest populations that were hit, one a line; nothing where none was. */
  private static String accused(Figures one, String before) {
    StringBuilder out = new StringBuilder();
    for (PopulationFigures population : one.populations()) {
      if (population.accused() > 0) {
        out.append(before)
            .append(population.accused())
            .append(" of ")
            .append(population.accounts())
            .append(' ')
            .append(population.population())
            .append(" accused\n");
      }
    }
    return out.toString();
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.4f", share);
  }
}
