package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.AccountExplanation.Ground;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Printable;
import io.stillwatch.view.ReasonView;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Trees of reasons: what speaks for a finding, what would explain it innocently, what doubt is
 * left.
 */
final class Explanations {
  private static final int LONGEST_NAME = 60;

  private Explanations() {}

  static void ofCampaign(CampaignView campaign, Screen screen) {
    List<Tree> branches =
        List.of(
            Tree.of(
                "what speaks for it",
                Tone.CAPTION,
                campaign.reasons().stream().map(Explanations::reason).toList()),
            Tree.of(
                "what would explain it innocently",
                Tone.CAPTION,
                campaign.alternatives().stream().map(Explanations::alternative).toList()),
            Tree.of("what doubt is left", Tone.CAPTION, doubt(campaign)));
    String head =
        Printable.line(campaign.id(), LONGEST_NAME)
            + "  "
            + Wording.word(campaign.confidence())
            + ": "
            + Wording.meaning(campaign.confidence());
    screen.out().println();
    Tree.of(head, Tone.CAPTION, branches).print(screen);
  }

  static void ofAccount(AccountExplanation account, Screen screen) {
    List<Tree> branches = new ArrayList<>();
    if (!account.statement().isEmpty()) {
      branches.add(statement(account.statement()));
    }
    grounds(branches, "what speaks for it", account, ground -> ground.logOdds() >= 0);
    grounds(branches, "what speaks against it", account, ground -> ground.logOdds() < 0);
    branches.add(
        Tree.of(
            "what was seen",
            Tone.CAPTION,
            List.of(
                Tree.leaf(Wording.grouped(account.exchanges()) + " exchanges"),
                Tree.leaf(account.firstSeen() + " to " + account.lastSeen()))));
    screen.out().println();
    Tree.of(verdict(account), Tone.CAPTION, branches).print(screen);
  }

  private static String verdict(AccountExplanation account) {
    String name = Printable.line(account.account(), LONGEST_NAME);
    if (account.campaign().isEmpty()) {
      return name + "  is in no campaign, and near to none";
    }
    String campaign = Printable.line(account.campaign(), LONGEST_NAME);
    String membership = String.format(Locale.ROOT, "membership %.3f", account.membership());
    return account.member()
        ? name + "  is accused as a member of " + campaign + " (" + membership + ")"
        : name + "  is in no campaign; nearest is " + campaign + " (" + membership + ")";
  }

  private static void grounds(
      List<Tree> branches, String title, AccountExplanation account, Predicate<Ground> kind) {
    List<Tree> leaves = account.grounds().stream().filter(kind).map(Explanations::ground).toList();
    if (!leaves.isEmpty()) {
      branches.add(Tree.of(title, Tone.CAPTION, leaves));
    }
  }

  private static Tree ground(Ground ground) {
    String label =
        String.format(
            Locale.ROOT, "%s  %+.1f log odds", Wording.plain(ground.channel()), ground.logOdds());
    return Tree.of(label, Tone.LABEL, List.of(statement(ground.statement())));
  }

  private static Tree reason(ReasonView reason) {
    String label =
        String.format(
            Locale.ROOT,
            "%s  %s%s",
            ReasonWording.title(reason),
            ReasonWording.weight(reason),
            ReasonWording.telling(reason) ? "  (" + rests(reason) + ")" : "");
    return Tree.of(label, Tone.LABEL, List.of(statement(reason.statement())));
  }

  private static String rests(ReasonView reason) {
    return Wording.plain(reason.channel())
        + " channel, "
        + Wording.grouped(reason.accounts())
        + " accounts";
  }

  private static Tree alternative(AlternativeView alternative) {
    String label =
        String.format(
            Locale.ROOT,
            "%s  %s, %.0f %%",
            Wording.plain(alternative.reading()),
            Wording.strength(alternative.strength()),
            100 * alternative.strength());
    return Tree.of(label, Tone.LABEL, List.of(statement(alternative.statement())));
  }

  private static List<Tree> doubt(CampaignView campaign) {
    return List.of(
        Tree.leaf(Wording.innocentRange(campaign) + " may be innocent"),
        Tree.leaf(Wording.falseDiscovery(campaign.q())),
        Tree.leaf(Wording.judged(campaign)),
        Tree.leaf("the evidence first sufficed at " + campaign.detectedAt()));
  }

  private static Tree statement(String text) {
    return Tree.leaf(Printable.line(text));
  }
}
