package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CountedIdsTest {
  /** More than are kept in memory several times over, so that runs are written and made one. */
  private static final int MANY = 5_300_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void eachOfMillionsOfIdsCountsOnceAndItsTimeIsKnown() throws IOException {
    int fresh = 0;
    try (CountedIds ids = new CountedIds(folder)) {
      for (int number = 0; number < MANY; number++) {
        fresh += ids.first(Hash.mix(number), number) ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(MANY);
      for (int number = 0; number < MANY; number += 97) {
        assertThat(ids.timeOf(Hash.mix(number))).isEqualTo(number);
        assertThat(ids.first(Hash.mix(number), number)).isFalse();
        assertThat(ids.timeOf(Hash.mix(-1L - number))).isEqualTo(Long.MAX_VALUE);
      }
      assertThat(files()).as("runs of like size are made one").isLessThan(4);
    }
    assertThat(files()).isZero();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
