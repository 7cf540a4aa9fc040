package io.stillwatch.view;

import io.stillwatch.exchange.Channel;
import io.stillwatch.judge.Comparison;
import io.stillwatch.judge.Testimony;
import io.stillwatch.judge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A verdict's testimony as sentences: what was measured of the group beside what honest groups of
 * the log show. Channels that nominated the group come last and weigh nothing. Stateless.
 */
public final class Reasons {
  /** Spreads from which on a measure is called telling: one honest group in eight shows as much. */
  private static final double TELLING = 1.2;

  private Reasons() {}

  /** One reason for each channel, strongest first. */
  public static List<ReasonView> of(Verdict verdict) {
    List<ReasonView> reasons = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<Map.Entry<Testimony, Comparison>> measures = measures(verdict, channel);
      if (!measures.isEmpty()) {
        reasons.add(reason(verdict, channel, measures));
      }
    }
    reasons.sort(
        Comparator.comparing(ReasonView::nominated)
            .thenComparing(Comparator.comparingDouble(ReasonView::strength).reversed())
            .thenComparing(ReasonView::channel));
    return reasons;
  }

  private static ReasonView reason(
      Verdict verdict, Channel channel, List<Map.Entry<Testimony, Comparison>> measures) {
    int size = verdict.nomination().size();
    boolean nominated = verdict.nomination().by().contains(channel);
    StringBuilder statement = new StringBuilder();
    if (nominated) {
      statement.append("It put the group forward and is not counted as proof. ");
    }
    Map.Entry<Testimony, Comparison> first = measures.get(0);
    for (Map.Entry<Testimony, Comparison> measure : measures) {
      if (measure == first || channel == Channel.QUEUE || measure.getValue().placed() >= TELLING) {
        statement.append(measure == first ? "" : " ").append(sentence(measure, size));
      }
    }
    double chance = verdict.chances().getOrDefault(channel, 1.0);
    return new ReasonView(
        channel.word(),
        statement.toString(),
        nominated ? 0 : decibans(chance),
        MeasureWording.concerned(first.getKey(), first.getValue(), size),
        nominated);
  }

  /** A chance as strength: ten for each power of ten by which it falls short of certainty. */
  static double decibans(double chance) {
    return -10 * Math.log10(chance);
  }

  private static String sentence(Map.Entry<Testimony, Comparison> measure, int size) {
    return MeasureWording.sentence(
        measure.getKey(), measure.getValue(), size, measure.getValue().placed() >= TELLING);
  }

  /** The channel's measures, the most telling first. */
  private static List<Map.Entry<Testimony, Comparison>> measures(Verdict verdict, Channel channel) {
    return verdict.comparisons().entrySet().stream()
        .filter(measure -> measure.getKey().channel() == channel)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Testimony, Comparison> measure) -> -measure.getValue().placed()))
        .toList();
  }
}
