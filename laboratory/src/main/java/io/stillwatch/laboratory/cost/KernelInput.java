package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.RunHash;
import io.stillwatch.kernel.ScalarKernels;
import io.stillwatch.kernel.WordRuns;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.LogSink;
import io.stillwatch.read.ReadSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The beginning of a log, made ready for the loops that are measured: little enough for the caches
 * to hold.
 */
final class KernelInput implements LogSink {
  private static final int BYTES = 1 << 20;
  private static final int FACTORS = 12;

  /** As many accounts as a neighbourhood is looked for in at a time, and their coordinates. */
  private static final int POINTS = 512;

  private static final int WIDTH = 96;
  private static final int OTHERS = 32;

  /** A text of ASCII, and what its words come to. */
  private record Text(byte[] bytes, int words, long[] hashes, long[] lengths) {
    static Text of(byte[] bytes) {
      WordRuns words = new WordRuns();
      new ScalarKernels().cut(bytes, bytes.length - Kernels.PADDING, words);
      return new Text(bytes, words.count(), words.hashes().clone(), words.lengths().clone());
    }
  }

  private final byte[] log;
  private final List<Text> prompts = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final WordRuns words = new WordRuns();
  private final int[] sums = new int[Long.SIZE];
  private final long[] factors = new long[FACTORS];
  private final int[] least = new int[FACTORS];
  private final float[] points = new float[POINTS * WIDTH];
  private final int[] others = new int[OTHERS];
  private final float[] squares = new float[OTHERS];
  private long[] results = {};
  private int exchanges;

  private KernelInput(byte[] log) {
    this.log = log;
    Arrays.setAll(factors, place -> RunHash.mix(place) | 1);
    for (int place = 0; place < points.length; place++) {
      points[place] = (float) RunHash.mix(place) / Long.MAX_VALUE;
    }
    Arrays.setAll(others, place -> (int) (RunHash.mix(place) & POINTS - 1));
  }

  static KernelInput of(Path file) throws IOException {
    byte[] log;
    try (InputStream in = Files.newInputStream(file)) {
      log = in.readNBytes(BYTES);
    }
    KernelInput input = new KernelInput(log);
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, new ByteArrayInputStream(log))
        .read(List.of(Path.of("-")), input);
    int most = input.texts.stream().mapToInt(Text::words).max().orElse(0);
    input.results = new long[Math.max(most, BYTES / Long.SIZE)];
    return input;
  }

  int exchanges() {
    return exchanges;
  }

  @Override
  public void exchange(Exchange exchange) {
    exchanges++;
    prompts.addAll(ascii(exchange.text().prompt()));
    texts.addAll(ascii(exchange.text().prompt()));
    texts.addAll(ascii(exchange.text().completion()));
  }

  @Override
  public void account(Account account) {}

  @Override
  public void rejected(Rejected rejected) {}

  private static List<Text> ascii(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length == text.length()
        ? List.of(Text.of(Arrays.copyOf(bytes, bytes.length + Kernels.PADDING)))
        : List.of();
  }

  void findLines(Kernels kernels) {
    int from = 0;
    while (from < log.length) {
      from = kernels.find((byte) '\n', log, from, log.length) + 1;
    }
  }

  void markLines(Kernels kernels) {
    int length = log.length / Math.max(1, exchanges);
    for (int from = 0; from + length <= log.length; from += length) {
      kernels.markStrings(log, from, from + length, results);
    }
  }

  void cutWords(Kernels kernels) {
    for (Text text : texts) {
      words.clear();
      kernels.cut(text.bytes(), text.bytes().length - Kernels.PADDING, words);
    }
  }

  void addBits(Kernels kernels) {
    for (Text text : prompts) {
      kernels.addBits(text.hashes(), text.lengths(), text.words(), sums);
    }
  }

  void leastProducts(Kernels kernels) {
    for (Text text : prompts) {
      kernels.leastProducts(text.hashes(), text.words(), factors, least);
    }
  }

  void mixRuns(Kernels kernels) {
    for (Text text : texts) {
      kernels.mixRuns(text.hashes(), text.words(), results);
    }
  }

  /** As many distances as there are exchanges. */
  void squaredDistances(Kernels kernels) {
    for (int left = exchanges; left > 0; left -= OTHERS) {
      int count = Math.min(left, OTHERS);
      kernels.squaredDistances(points, WIDTH, left % POINTS, others, count, squares);
    }
  }

  /** All that is done in reading. */
  void all(Kernels kernels) {
    findLines(kernels);
    markLines(kernels);
    cutWords(kernels);
    addBits(kernels);
    leastProducts(kernels);
    mixRuns(kernels);
  }
}
