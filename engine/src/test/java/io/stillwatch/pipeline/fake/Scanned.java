package io.stillwatch.pipeline.fake;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.ExplanationsJson;
import io.stillwatch.view.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pipeline made of a log.
 *
 * @param findings what it found
 * @param explanations what it said of each account
 */
public record Scanned(Findings findings, List<AccountExplanation> explanations) {

  /** Scans exchanges in the order in which they are given. */
  public static Scanned of(
      SmallLog log, List<Exchange> exchanges, long until, Path folder, int threads) {
    PipelineSettings settings = new PipelineSettings(until, folder, threads);
    return of(log, exchanges, PublicPassages.NONE, settings);
  }

  /** Scans a whole log and holds what was asked against public sets. */
  public static Scanned of(SmallLog log, PublicPassages passages, Path folder) {
    PipelineSettings settings = new PipelineSettings(Long.MAX_VALUE, folder, 1);
    return of(log, log.exchanges(), passages, settings);
  }

  private static Scanned of(
      SmallLog log, List<Exchange> exchanges, PublicPassages passages, PipelineSettings settings) {
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      pipeline.compareWith(passages);
      log.accounts().forEach(pipeline::account);
      exchanges.forEach(pipeline::exchange);
      Findings findings = pipeline.finish();
      List<AccountExplanation> explanations = new ArrayList<>();
      pipeline.explain(explanations::add);
      return new Scanned(findings, explanations);
    }
  }

  /** All that a user gets, as text. */
  public String written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CampaignsJson.write(findings, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    explanations.forEach(explanation -> ExplanationsJson.write(explanation, bytes));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What is said of one account. */
  public AccountExplanation of(String account) {
    return explanations.stream()
        .filter(explanation -> explanation.account().equals(account))
        .findFirst()
        .orElseThrow();
  }
}
