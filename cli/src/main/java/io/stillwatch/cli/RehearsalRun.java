package io.stillwatch.cli;

import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.Policy;
import io.stillwatch.enforce.Rehearsal;
import io.stillwatch.enforce.TouchedAccount;
import io.stillwatch.pipeline.Witness;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A scan at which a policy is rehearsed.
 *
 * @param policy the rules
 * @param agreement how long people take to agree
 */
record RehearsalRun(Policy policy, Duration agreement) {

  /** Scans, and says what the policy would have done. */
  RehearsalView over(ScanRun scan, Screen screen) {
    List<KnownAccounts> known = new ArrayList<>();
    Attendance attendance = new Attendance(known);
    Findings findings =
        Scanning.watched(
            progress ->
                scan.run(
                    progress,
                    pipeline -> {
                      pipeline.attend(attendance);
                      known.add(new KnownAccounts(pipeline));
                      return known.getFirst();
                    }),
            screen);
    return view(findings, attendance.rehearsal(), known.getFirst());
  }

  private RehearsalView view(Findings findings, Rehearsal rehearsal, KnownAccounts known) {
    List<TouchedAccount> touched = rehearsal.touched();
    List<ActedCampaign> acted = new ArrayList<>();
    for (CampaignView campaign : findings.campaigns()) {
      List<Decision> decisions =
          rehearsal.decisions().stream()
              .filter(decision -> decision.campaign().equals(campaign.id()))
              .toList();
      List<TouchedAccount> accounts =
          touched.stream().filter(each -> each.campaign().equals(campaign.id())).toList();
      acted.add(new ActedCampaign(campaign, decisions, accounts));
    }
    return new RehearsalView(
        findings.from(),
        findings.to(),
        findings.exchanges(),
        findings.accounts(),
        agreement,
        acted,
        Cohorts.of(touched, findings, known),
        new TreeMap<>(rehearsal.guarded()),
        rehearsal.undecided());
  }

  /** Begins the rehearsal when the replay does, for only then is every account known. */
  private final class Attendance implements Witness {
    private final List<KnownAccounts> known;
    private final List<Rehearsal> begun = new ArrayList<>();

    Attendance(List<KnownAccounts> known) {
      this.known = known;
    }

    Rehearsal rehearsal() {
      if (begun.isEmpty()) {
        begun.add(new Rehearsal(policy, known.getFirst().holders(), agreement));
      }
      return begun.getFirst();
    }

    @Override
    public void exchange(ExchangeSketch sketch) {
      rehearsal().exchange(sketch);
    }

    @Override
    public void evaluated(long at, List<CampaignView> campaigns) {
      rehearsal().evaluated(at, campaigns);
    }
  }
}
