package io.stillwatch.laboratory.population;

import java.util.List;

/** The models on offer and when each came out; one comes out within the run. */
public record Models(List<Release> large, List<Release> small) {

  /** A model and the moment from which it can be called. */
  public record Release(String model, long from) {}

  public Models {
    large = List.copyOf(large);
    small = List.copyOf(small);
  }

  /** The catalogue of a run. */
  public static Models of(long start, int days) {
    long day = 86_400_000L;
    long within = start + (long) (days * 0.55 * day) + 16 * 3_600_000L;
    return new Models(
        List.of(
            new Release("atlas-4", start - 400 * day),
            new Release("atlas-4.5", start - 90 * day),
            new Release("atlas-5", within)),
        List.of(
            new Release("atlas-4-mini", start - 390 * day),
            new Release("atlas-4.5-mini", start - 60 * day)));
  }

  /** The newest model that was out a while ago, so that late adopters lag behind. */
  public static String newest(List<Release> releases, long time, long lag) {
    String model = releases.get(0).model();
    for (Release release : releases) {
      if (release.from() + lag <= time) {
        model = release.model();
      }
    }
    return model;
  }
}
