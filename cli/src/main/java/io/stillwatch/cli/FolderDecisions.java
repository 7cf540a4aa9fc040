package io.stillwatch.cli;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlFolder;
import io.stillwatch.server.control.StateFile;
import io.stillwatch.server.control.States;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Printable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decisions beside the findings that they were taken on, in {@code decisions.log}, and in {@code
 * audit.log} who made which change and why. Nothing is enforced from a folder: they are a record,
 * with the rules that the service has for them.
 *
 * @param folder the folder of the scan
 * @param by who decides
 */
record FolderDecisions(ScanFolder folder, String by) implements DecisionPlace {

  @Override
  public DecisionsView decisions() {
    folder.readFindings();
    long now = System.currentTimeMillis();
    List<DecisionView> views =
        kept().all().stream().map(decision -> DecisionView.of(decision, now)).toList();
    return new DecisionsView(false, views);
  }

  @Override
  public DecisionView decide(String name, Action action, String because, Instant until) {
    Findings findings = folder.readFindings();
    // The campaign of this name goes before an account that was given the same one.
    Optional<CampaignView> named = findings.typed(name);
    boolean whole = named.isPresent();
    CampaignView campaign = named.orElseGet(() -> ofMember(findings, name));
    long now = System.currentTimeMillis();
    List<String> accounts =
        whole ? campaign.accounts().stream().map(MemberView::account).toList() : List.of(name);
    return change(
        "decide " + action.word() + " on " + campaign.id(),
        because,
        log ->
            Decision.ofPerson(
                "D-" + UUID.randomUUID(),
                campaign.id(),
                action,
                because,
                now,
                until.toEpochMilli(),
                by,
                whole,
                accounts));
  }

  private static CampaignView ofMember(Findings findings, String name) {
    return findings.campaigns().stream()
        .filter(each -> has(each, name))
        .findFirst()
        .orElseThrow(
            () ->
                new StillwatchException(
                    Problem.UNKNOWN_NAME,
                    "The scan has no campaign, and no member of one, named "
                        + Printable.line(name, 60)
                        + "; nothing was decided."));
  }

  private static boolean has(CampaignView campaign, String account) {
    return campaign.accounts().stream().anyMatch(member -> member.account().equals(account));
  }

  @Override
  public DecisionView approve(String name, String because) {
    return change(
        "approve",
        because,
        log -> {
          Decision decision = find(log, name);
          String hindrance = decision.hindersAgreement(by, System.currentTimeMillis());
          if (!hindrance.isEmpty()) {
            throw new StillwatchException(
                Problem.NOT_ALLOWED, decision.id() + ": " + hindrance + "; nothing was changed.");
          }
          return decision.agreed(by);
        });
  }

  @Override
  public DecisionView release(String name, String because) {
    return change(
        "release",
        because,
        log -> {
          Decision decision = find(log, name);
          if (decision.over(System.currentTimeMillis())) {
            throw new StillwatchException(
                Problem.NOT_ALLOWED, decision.id() + " has ended; nothing was changed.");
          }
          return decision.released(by, because);
        });
  }

  private static Decision find(States<Decision> log, String name) {
    return log.find(name)
        .orElseThrow(
            () ->
                new StillwatchException(
                    Problem.UNKNOWN_NAME,
                    "There is no decision named " + Printable.line(name, 60) + "."));
  }

  private States<Decision> kept() {
    StateFile file = new StateFile(folder.folder().resolve("decisions.log"));
    return States.open(file, Decision.class, Decision::id);
  }

  /** Two who decide at a time wait for each other, so that neither's decision is written over. */
  private DecisionView change(
      String what, String because, Function<States<Decision>, Decision> how) {
    try (FileChannel lock =
        FileChannel.open(
            folder.folder().resolve(".decisions.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      States<Decision> log = kept();
      Decision changed = how.apply(log);
      new Audit(new ControlFolder(folder.folder())).note(by, what + " " + changed.id(), because);
      log.put(changed);
      return DecisionView.of(changed, System.currentTimeMillis());
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          "Nothing can be written in " + folder.folder() + "; nothing was decided.",
          failure);
    }
  }
}
