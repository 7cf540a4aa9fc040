package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParallelLinesTest {
  private static final int MEGABYTE = 1 << 20;
  private static final ReadSettings SETTINGS =
      new ReadSettings(
          Format.AUTO, AttributeNames.DEFAULT, new ReadLimits(3 * MEGABYTE, 64, 100, 100_000));

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void severalThreadsReadWhatOneReads(long seed) throws IOException {
    SplittableRandom chance = new SplittableRandom(seed);
    StringBuilder log = new StringBuilder(seed % 2 == 0 ? "\ufeff" : "");
    for (int line = 0; line < 6_000; line++) {
      log.append(line(chance, seed + "-" + line)).append(chance.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    if (seed % 3 == 0) {
      log.setLength(log.length() - 1);
    }
    assertAgree(log.toString().getBytes(StandardCharsets.UTF_8), "exchanges.jsonl");
  }

  @Test
  void aBrokenFileGivesWhatStandsBeforeTheBreakAndOneReject() throws IOException {
    SplittableRandom chance = new SplittableRandom(8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int line = 0; line < 20_000; line++) {
        out.write(
            (exchange("b-" + line, "p" + chance.nextLong()) + "\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    assertAgree(Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3), "exchanges.jsonl.gz");
  }

  @Test
  void anEmptyFileAndOneWithoutAnEndAreRead() throws IOException {
    assertAgree(new byte[0], "exchanges.jsonl");
    assertAgree(exchange("one", "p").getBytes(StandardCharsets.UTF_8), "exchanges.jsonl");
    assertAgree("x".repeat(7 * MEGABYTE).getBytes(StandardCharsets.UTF_8), "exchanges.jsonl");
  }

  private static String line(SplittableRandom chance, String id) {
    return switch (chance.nextInt(200)) {
      case 0 -> "";
      case 1 -> "   ";
      case 2 -> "{\"account\":\"a" + id + "\"}";
      case 3 -> "not json " + id;
      case 4 -> exchange(id, "x").replace("\"status\":200", "\"status\":7");
      case 5 -> exchange(id, "\\u00e9");
      case 6 -> exchange(id, "y".repeat(chance.nextInt(40) == 0 ? 2 * MEGABYTE : 9_000));
      case 7 -> exchange(id, "z".repeat(chance.nextInt(40) == 0 ? 4 * MEGABYTE : 9_000));
      default -> exchange(id, "word ".repeat(chance.nextInt(200)));
    };
  }

  private static String exchange(String id, String prompt) {
    return "{\"id\":\""
        + id
        + "\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"acct\",\"prompt\":\""
        + prompt
        + "\",\"status\":200}";
  }

  private void assertAgree(byte[] bytes, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Gathered one = new Gathered();
    ExchangeReader serial = new ExchangeReader(SETTINGS, Progress.NONE);
    serial.read(List.of(file), one);
    Branches several = new Branches();
    ExchangeReader parallel = new ExchangeReader(SETTINGS, Progress.NONE);
    parallel.read(List.of(file), several, 3);

    assertThat(several.exchanges()).containsExactlyInAnyOrderElementsOf(one.exchanges);
    assertThat(several.main.rejected).isEqualTo(one.rejected);
    assertThat(several.main.accounts).isEqualTo(one.accounts);
    assertThat(parallel.counts()).isEqualTo(serial.counts());
  }

  /** A sink with branches, each with a list of its own. */
  private static final class Branches implements SharedSink {
    private final Gathered main = new Gathered();
    private final List<List<Exchange>> branches = new ArrayList<>();

    List<Exchange> exchanges() {
      List<Exchange> all = new ArrayList<>(main.exchanges);
      branches.forEach(all::addAll);
      return all;
    }

    @Override
    public Consumer<Exchange> branch() {
      List<Exchange> branch = new ArrayList<>();
      branches.add(branch);
      return branch::add;
    }

    @Override
    public void exchange(Exchange exchange) {
      main.exchange(exchange);
    }

    @Override
    public void account(Account account) {
      main.account(account);
    }

    @Override
    public void rejected(Rejected line) {
      main.rejected(line);
    }
  }
}
