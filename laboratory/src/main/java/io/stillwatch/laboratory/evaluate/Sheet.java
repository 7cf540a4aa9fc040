package io.stillwatch.laboratory.evaluate;

import io.stillwatch.view.Printable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table, however it is shown. Cells may be hostile, since folders and logs name them; each form
 * escapes them. Immutable.
 *
 * @param names how many columns from the left are names, which stand to the left
 */
public record Sheet(String title, List<String> header, List<List<String>> rows, int names) {
  private static final int LONGEST_CELL = 200;

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** For the terminal. */
  public String text() {
    int[] widths = new int[header.size()];
    widen(widths, header);
    rows.forEach(row -> widen(widths, row));
    StringBuilder out = new StringBuilder(title).append('\n');
    line(header, widths, out);
    rows.forEach(row -> line(row, widths, out));
    return out.toString();
  }

  /** As Markdown, with its title for a heading. */
  public String markdown() {
    StringBuilder out = new StringBuilder("## ").append(title).append("\n\n");
    cells(header, "| ", " | ", " |\n", Sheet::markdown, out);
    out.append("|---".repeat(names)).append("|--:".repeat(header.size() - names)).append("|\n");
    rows.forEach(row -> cells(row, "| ", " | ", " |\n", Sheet::markdown, out));
    return out.append('\n').toString();
  }

  /** As HTML, with its title for a heading. */
  public String html() {
    StringBuilder out = new StringBuilder("<h2>").append(Printable.html(title)).append("</h2>\n");
    out.append("<div class=\"wide\"><table><thead>\n");
    cells(header, "<tr><th>", "</th><th>", "</th></tr>\n", Printable::html, out);
    out.append("</thead><tbody>\n");
    for (List<String> row : rows) {
      String own = row.contains(Method.STILLWATCH.name()) ? "<tr class=\"own\"><td>" : "<tr><td>";
      cells(row, own, "</td><td>", "</td></tr>\n", Printable::html, out);
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private static void cells(
      List<String> row,
      String before,
      String between,
      String after,
      UnaryOperator<String> escape,
      StringBuilder out) {
    out.append(before);
    for (int i = 0; i < row.size(); i++) {
      out.append(i == 0 ? "" : between)
          .append(escape.apply(Printable.line(row.get(i), LONGEST_CELL)));
    }
    out.append(after);
  }

  private static String markdown(String cell) {
    return Printable.html(cell).replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`");
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Printable.line(row.get(i), LONGEST_CELL).length());
    }
  }

  private void line(List<String> row, int[] widths, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Printable.line(row.get(i), LONGEST_CELL);
      String padding = " ".repeat(widths[i] - cell.length());
      line.append(i < names ? cell + padding : padding + cell).append("  ");
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
