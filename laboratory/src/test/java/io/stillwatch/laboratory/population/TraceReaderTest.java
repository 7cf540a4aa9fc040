package io.stillwatch.laboratory.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.chance.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceReaderTest {
  private static final long DAY = 86_400_000L;

  @TempDir Path folder;

  private Trace read(String name, String text) throws IOException {
    return TraceReader.read(Files.writeString(folder.resolve(name), text));
  }

  /** A client at work in the first half of each four hours, its requests in clumps. */
  private static String clients() {
    StringBuilder text = new StringBuilder("client,window_start_s,requests_per_s,cv\n");
    for (int window = 0; window < 24; window++) {
      text.append("c1,").append(600 * window).append(window < 12 ? ",0.5,3\n" : ",0,\n");
    }
    return text.toString();
  }

  @Test
  void aClientKeepsItsLoadAndItsClumps() throws IOException {
    Trace.Client client = read("clients.csv", clients()).clients().get(0);

    assertThat(client.window()).isEqualTo(600_000);
    assertThat(client.load()).hasSize(24).startsWith(2, 2).endsWith(0, 0);
    assertThat(client.burst()).isCloseTo(9, within(1e-6));
  }

  @Test
  void sessionsFollowTheClientAndAreAsManyAsAskedForInTheMean() throws IOException {
    Rhythm rhythm = new TracedDays(40, read("clients.csv", clients()).clients().get(0), 0);

    long sessions = 0;
    for (int day = 0; day < 200; day++) {
      long[] starts = rhythm.day(day * DAY, Chance.seeded(day));
      sessions += starts.length;
      assertThat(starts).isSorted();
      for (long start : starts) {
        assertThat(start).isBetween(day * DAY, (day + 1) * DAY - 1);
        assertThat(start % (24 * 600_000L)).as("at work").isLessThan(12 * 600_000L + 60_000);
      }
    }
    assertThat(sessions / 200.0).isCloseTo(40, within(6.0));
  }

  @Test
  void arrivalsOfAServiceAreOneClientOfTheirHour() throws IOException {
    StringBuilder azure = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\n");
    StringBuilder mooncake = new StringBuilder();
    for (int minute = 0; minute < 60; minute++) {
      String time = String.format("2023-11-16 18:%02d:03.9799600,4808,10%n", minute);
      azure.append(time).append(minute < 30 ? time : "");
      mooncake.append("{\"timestamp\": ").append(60_000 * minute).append("}\n");
    }
    float[] halves = read("azure.csv", azure.toString()).clients().get(0).load();
    assertThat(halves).hasSize(60);
    assertThat(halves[0] / halves[59]).isEqualTo(2);
    float[] even = read("mooncake.jsonl", mooncake.toString()).clients().get(0).load();
    assertThat(even).hasSize(60).containsOnly(1);
    assertThat(TraceReader.read(folder).clients()).as("all files of a folder").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client,a,b,c\nc1,0,x,1\n",
        "client,a,b,c\nc1,-600,1,1\n",
        "client,a,b,c\nc1,0,1\n",
        "client,a,b,c\nc1,0,NaN,1\n",
        "TIMESTAMP,a\nyesterday,1\n",
        "{\"timestamp\": 1}\n{\"timestamp\"\n"
      })
  void aLineThatIsNoneOfATraceIsToldWithItsNumber(String text) {
    assertThatThrownBy(() -> read("bad.csv", text))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("bad.csv:2 is no line of a trace");
  }

  @Test
  void aTraceOfNobodyIsTold() {
    assertThatThrownBy(() -> read("empty.csv", "client,a,b,c\n"))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("no client");
    assertThat(Arrays.asList(folder.toFile().list())).contains("empty.csv");
  }
}
