package io.stillwatch.laboratory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.evaluate.FolderScan;
import io.stillwatch.laboratory.evaluate.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkTest {
  @TempDir Path folder;

  @Test
  void wordsNameCasesKindsOfCasesAndCasesMadeHarder() {
    assertThat(BenchmarkCase.parse("every-campaign"))
        .extracting(one -> one.scenario().name())
        .contains("qwen-june", "hydra-ten-to-one", "recon", "stolen-keys", "shared-proxies");
    assertThat(BenchmarkCase.parse("every-trap"))
        .allMatch(one -> one.scenario().campaigns().isEmpty());
    assertThat(BenchmarkCase.parse("every-evasion")).hasSize(Evasion.values().length + 1);

    BenchmarkCase harder = BenchmarkCase.parse("demo+unique-cards=0.5+dilution").getFirst();
    assertThat(harder.scenario().name()).isEqualTo("demo");
    assertThat(harder.evasions().of(Evasion.UNIQUE_CARDS)).isEqualTo(0.5);
    assertThat(harder.evasions().of(Evasion.DILUTION)).isEqualTo(1);
    assertThatThrownBy(() -> BenchmarkCase.parse("demo+magic"))
        .isInstanceOf(StillwatchException.class);
  }

  @Test
  void aCaseIsScaledToTheSizeAskedForAndNeverBelowFortyGuiltyAccounts() {
    BenchmarkCase june = BenchmarkCase.parse("qwen-june").getFirst();
    assertThat(june.scale(3_000_000) * june.exchanges()).isBetween(2_700_000.0, 3_300_000.0);
    assertThat(june.scale(1) * june.scenario().campaignAccounts()).isBetween(39.0, 42.0);
    assertThat(june.scale(Long.MAX_VALUE)).isEqualTo(1);
  }

  @Test
  void everySeedIsARunAndTheTableSaysHowItWasMade() {
    List<Benchmark.Row> rows = new ArrayList<>();
    benchmark(12_000).run(BenchmarkCase.parse("demo"), List.of(1L, 2L), Progress.NONE, rows::add);

    assertThat(rows).hasSize(2);
    String table = Benchmark.markdown("./stillwatch evaluate --table", List.of(1L, 2L), rows);
    assertThat(table)
        .contains("`./stillwatch evaluate --table`, seeds 1, 2")
        .contains("| qwen-june | Stillwatch | 2 |")
        .contains("Honest accounts accused, by population");
    Baseline.all().forEach(baseline -> assertThat(table).contains(baseline.name()));
  }

  @Test
  void aCaseFarLargerThanAskedForIsNamedAndNotRun() {
    List<Benchmark.Row> rows = new ArrayList<>();
    benchmark(1000).run(BenchmarkCase.parse("qwen-summer"), List.of(1L), Progress.NONE, rows::add);

    assertThat(rows).singleElement().matches(row -> row.figures().isEmpty());
    assertThat(Benchmark.markdown("x", List.of(1L), rows)).contains("Not run:", "- qwen-summer");
  }

  private Benchmark benchmark(long size) {
    return new Benchmark(
        folder,
        List.of(new FolderScan.Named(Method.STILLWATCH, BenchmarkTest::nobody)),
        Baseline.all(),
        size,
        Set.of());
  }

  private static Path nobody(Path traffic) {
    try {
      return Files.writeString(traffic.resolve("campaigns.json"), "{\"campaigns\":[]}");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
