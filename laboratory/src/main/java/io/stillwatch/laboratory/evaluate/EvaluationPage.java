package io.stillwatch.laboratory.evaluate;

import io.stillwatch.view.Printable;
import java.util.List;

/** Figures as one HTML page that needs nothing else: no script, no network. Stateless. */
public final class EvaluationPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; --line: light-dark(#d5d9de, #3a4048);
        --own: light-dark(#e8f1ec, #1d2b24); --ink: light-dark(#1c2024, #e6e8ea);
        --mark: light-dark(#0b6b46, #6fd3a8); --soft: light-dark(#6a727b, #98a1ab); }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 92rem;
        padding: 0 1rem; color: var(--ink); }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.2rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px; }
      th, td { text-align: left; padding: .25rem .7rem; border-bottom: 1px solid var(--line);
        white-space: nowrap; }
      tr.own td { background: var(--own); font-weight: 600; }
      svg { max-width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: var(--soft); }
      .axis { stroke: var(--soft); fill: none; } .ideal { stroke: var(--line); stroke-dasharray: 4 4; }
      .mark { fill: var(--mark); stroke: var(--mark); } .reach { stroke: var(--mark); stroke-width: 1.5; }
      </style></head><body>
      <h1>%s</h1>
      <p>%s</p>
      """;
  private static final String INTRODUCTION =
      "Recall and precision with Wilson's intervals, the rest with the bootstrap over runs. The"
          + " baselines saw the same exchanges, run at six moments of the log; an account counts as"
          + " flagged from the first moment at which a baseline accused it.";

  private EvaluationPage() {}

  /** The page. */
  public static String of(List<Figures> figures) {
    StringBuilder out = new StringBuilder();
    for (Sheet sheet : Tables.sheets(figures)) {
      out.append(sheet.html());
    }
    out.append("<h2>Do membership probabilities hold?</h2>\n");
    out.append(ReliabilityDiagram.of(Tables.calibration(figures)));
    return framed("Evaluation", INTRODUCTION, out.toString());
  }

  /** A page around markup that is already escaped. */
  public static String framed(String title, String introduction, String markup) {
    String escaped = Printable.html(title);
    return HEAD.replace("%s</title>", escaped + "</title>")
            .replace("<h1>%s", "<h1>" + escaped)
            .replace("<p>%s", "<p>" + Printable.html(introduction))
        + markup
        + "</body></html>\n";
  }
}
