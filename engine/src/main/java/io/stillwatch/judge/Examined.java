package io.stillwatch.judge;

import java.util.List;
import java.util.Map;

/**
 * All that is found out about a nomination by itself, whatever else is judged beside it. Immutable.
 *
 * @param activity how much the group has shown of itself
 * @param placement where it stands among honest groups
 * @param usual what was measured of those groups
 * @param chance how often an honest group would stand there
 * @param withoutAny the worst chance that is left when any one channel is taken away
 * @param explains the strength from which on an innocent reading lets the group go; 0 if any does
 * @param readings the innocent readings, strongest first
 */
record Examined(
    Activity activity,
    Placement placement,
    List<Map<Testimony, Double>> usual,
    double chance,
    double withoutAny,
    double explains,
    List<Alternative> readings) {

  /** The strength of the strongest innocent reading. */
  double strongest() {
    return readings.get(0).strength();
  }
}
