package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchSpoolTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}, {1} rows through {2} fillers")
  @CsvSource({"1,0,1", "2,1,1", "3,900,1", "4,900,3", "5,33000,1", "6,100000,2"})
  void whatComesOutIsWhatWentInSortedByItsBytes(long seed, int rows, int fillers) {
    SketchesOfChance source = new SketchesOfChance(seed);
    List<byte[]> expected = new ArrayList<>();
    List<byte[]> found = new ArrayList<>();
    try (SketchSpool spool = new SketchSpool(folder)) {
      List<SketchSpool.Filler> ways = Stream.generate(spool::filler).limit(fillers).toList();
      List<ExchangeSketch> few = source.ofAccount(seed, Math.min(rows, 500));
      for (int row = 0; row < rows; row++) {
        ExchangeSketch sketch =
            row < few.size() ? few.get(row) : moved(few.get(row % few.size()), row);
        ways.get(row % fillers).add(sketch);
        expected.add(bytes(sketch));
      }

      spool.replay(sketch -> found.add(bytes(sketch)));
    }

    expected.sort(Arrays::compareUnsigned);
    assertThat(found).hasSameSizeAs(expected);
    for (int row = 0; row < rows; row++) {
      assertThat(Arrays.equals(found.get(row), expected.get(row)))
          .as("seed %d, row %d", seed, row)
          .isTrue();
    }
  }

  @Test
  void nothingIsLeftOnDiskOnceItIsClosed() throws IOException {
    try (SketchSpool spool = new SketchSpool(folder)) {
      SketchSpool.Filler filler = spool.filler();
      ExchangeSketch sketch = new SketchesOfChance(9).of(1);
      for (int row = 0; row < 2 * SortedRows.ROWS; row++) {
        filler.add(sketch);
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isNotEmpty();
      }
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private static ExchangeSketch moved(ExchangeSketch sketch, int row) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(sketch));
    buffer.putLong(0, Hash.mix(row) >>> 20 ^ Long.MIN_VALUE).putLong(8, Hash.mix(row / 3));
    return ExchangeSketch.read(buffer);
  }

  private static byte[] bytes(ExchangeSketch sketch) {
    ByteBuffer buffer = ByteBuffer.allocate(ExchangeSketch.BYTES);
    sketch.write(buffer);
    return buffer.array();
  }
}
