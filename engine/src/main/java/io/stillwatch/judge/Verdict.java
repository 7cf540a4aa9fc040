package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of a nomination.
 *
 * @param nomination the group
 * @param chances by testifying channel, how often an honest group of like size and kind shows as
 *     much
 * @param placed by testifying channel, how many spreads from the honest middle it stands
 * @param places the same for every single measure, also of the channels that may not testify
 * @param comparisons every measure beside those of honest groups; empty unless it is an accusation
 * @param q the false discovery rate over all nominations judged with it
 * @param withoutAny the chance when the strongest channel is left out
 * @param alternatives the innocent readings, strongest first
 * @param accused whether it is an accusation
 */
public record Verdict(
    Nomination nomination,
    SortedMap<Channel, Double> chances,
    SortedMap<Channel, Double> placed,
    SortedMap<Testimony, Double> places,
    SortedMap<Testimony, Comparison> comparisons,
    double q,
    double withoutAny,
    List<Alternative> alternatives,
    boolean accused)
    implements Serializable {

  public Verdict {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether an innocent reading is strong enough to let the group go. */
  public boolean explained() {
    return alternatives.get(0).strength() >= Innocence.EXPLAINS;
  }
}
