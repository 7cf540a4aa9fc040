package io.stillwatch.link.fake;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsField;
import io.stillwatch.sketch.TextSketch;
import java.util.Map;

/** Accounts of which only is known when they asked, with what passages and for what answers. */
public final class Askers {
  private final Population population = new Population(Map.of());

  /** Who has asked so far. */
  public Population population() {
    return population;
  }

  /** Has an account ask with a passage. */
  public void asked(long account, long passage) {
    add(account, 0, new long[] {passage}, new long[0], Capability.OTHER);
  }

  /** Has an account be served an answer. */
  public void served(long account, long answer) {
    add(account, 0, new long[0], new long[] {answer}, Capability.OTHER);
  }

  /** Has an account ask for something at a time. */
  public void asked(long account, long time, Capability capability) {
    add(account, time, new long[0], new long[0], capability);
  }

  private void add(long account, long time, long[] asked, long[] served, Capability capability) {
    TextSketch prompt = new TextSketch(8, 5, new byte[TextSketch.DIMENSIONS], new int[12], asked);
    population
        .profile(population.placeOf(account))
        .add(
            new ExchangeSketch(
                time,
                account,
                account,
                prompt,
                served,
                new int[SettingsField.values().length],
                0,
                0,
                0,
                9,
                9,
                9,
                9,
                200,
                capability,
                Stage.ORDINARY_USE,
                0),
            true);
  }
}
