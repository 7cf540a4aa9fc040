package io.stillwatch.cli;

import io.stillwatch.enforce.Action;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import java.time.Instant;

/** Where decisions are kept: the folder of a scan, or a running service. */
interface DecisionPlace {

  /** What was decided. */
  DecisionsView decisions();

  /** Decides on a campaign, or on one member of a campaign. */
  DecisionView decide(String name, Action action, String because, Instant until);

  /** Agrees to a decision. */
  DecisionView approve(String decision, String because);

  /** Ends a decision early. */
  DecisionView release(String decision, String because);
}
