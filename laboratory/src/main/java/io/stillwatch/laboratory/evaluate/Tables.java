package io.stillwatch.laboratory.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as people and programs read them. Stateless. */
public final class Tables {

  private Tables() {}

  /** For the terminal: each run, or all runs together where there are many. */
  public static String text(List<Figures> figures) {
    StringBuilder out = new StringBuilder();
    boolean many = figures.stream().map(Figures::folder).distinct().count() > 3;
    out.append((many ? Sheets.summary(figures) : Sheets.runs(figures)).text());
    for (Figures one : figures) {
      if (one.method().equals(Method.STILLWATCH)) {
        out.append(accused(one));
      }
    }
    return out.toString();
  }

  /** As Markdown. */
  public static String markdown(List<Figures> figures) {
    StringBuilder out = new StringBuilder("# Evaluation\n\n");
    sheets(figures).forEach(sheet -> out.append(sheet.markdown()));
    return out.toString();
  }

  /** As JSON. */
  public static String json(List<Figures> figures) {
    JsonMapper mapper = new JsonMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("schema", "stillwatch/evaluation/1");
    ArrayNode summaries = root.putArray("summary");
    Summary.of(figures).forEach(summary -> FiguresJson.write(summary, summaries.addObject()));
    ArrayNode runs = root.putArray("runs");
    figures.forEach(one -> FiguresJson.write(one, runs.addObject()));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** The tables that are published: all runs together, not each. */
  public static List<Sheet> published(List<Figures> figures) {
    return Stream.of(
            Sheets.summary(figures),
            Sheets.parts(figures),
            Sheets.harvest(figures),
            Sheets.populations(figures),
            Sheets.doubt(figures),
            Sheets.calibration(calibration(figures)),
            Sheets.methods(figures))
        .filter(sheet -> !sheet.rows().isEmpty())
        .toList();
  }

  static List<Sheet> sheets(List<Figures> figures) {
    List<Sheet> sheets = new ArrayList<>(published(figures));
    sheets.add(sheets.size() - 1, Sheets.runs(figures));
    return sheets;
  }

  /** The scan's own, over all runs. */
  static Calibration calibration(List<Figures> figures) {
    Calibration sum = Calibration.NONE;
    for (Figures one : figures) {
      if (one.method().equals(Method.STILLWATCH)) {
        sum = sum.plus(one.calibration());
      }
    }
    return sum;
  }

  /** The honest populations that the scan hit, one a line; nothing where none was. */
  private static String accused(Figures one) {
    StringBuilder out = new StringBuilder();
    for (PopulationFigures population : one.populations()) {
      if (population.accused() > 0) {
        out.append(one.folder())
            .append(": ")
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
}
