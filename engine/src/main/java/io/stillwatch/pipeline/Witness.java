package io.stillwatch.pipeline;

import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.view.CampaignView;
import java.util.List;

/**
 * Is told, in event time and from one thread, what a replay sees: each exchange that counts, and at
 * the end of each hour that had exchanges the campaigns as they stood then.
 */
public interface Witness {

  /** An exchange; those before it have been told. */
  void exchange(ExchangeSketch sketch);

  /**
   * An evaluation has ended.
   *
   * @param at its time, in milliseconds since 1970
   * @param campaigns the campaigns at that time, without links and activity
   */
  void evaluated(long at, List<CampaignView> campaigns);
}
