package io.stillwatch.view;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.PublicComparison;
import io.stillwatch.link.PublicShares.Share;
import io.stillwatch.sketch.PublicPassages;
import java.util.Locale;

/** What public sets tell of what accounts asked, in words. Stateless. */
public final class PublicWording {
  private static final String CORROBORATES =
      " It corroborates and is not counted: benchmarks, classes and researchers ask what is public"
          + " too.";

  private PublicWording() {}

  /** The reason that stands with an accusation where public sets were given. */
  public static ReasonView reason(PublicComparison found) {
    return new ReasonView(
        Channel.CORPUS.word(),
        statement(found) + CORROBORATES,
        Math.max(0, Reasons.decibans(found.chance())),
        found.concerned(),
        false);
  }

  private static String statement(PublicComparison found) {
    if (found.accounts() == 0) {
      return "None of the accounts asked a passage of eight words that can be compared with the"
          + " public sets.";
    }
    String members =
        String.format(
            Locale.ROOT,
            "%s of the sampled passages of eight words that the %s accounts asked stand in public"
                + " sets",
            Wording.percent(found.share().ratio()),
            Wording.grouped(found.accounts()));
    return found.otherAccounts() == 0
        ? members + "; no other account asked what can be compared."
        : String.format(
            Locale.ROOT,
            "%s, %s of everybody else's (%s accounts, one of which asks as large a share as a member"
                + " in at most %s of cases).",
            members,
            Wording.percent(found.others().ratio()),
            Wording.grouped(found.otherAccounts()),
            Wording.percent(found.chance()));
  }

  /** What of the passages of accounts is public, as a sentence; empty if none was compared. */
  public static String share(Share share, String whose) {
    return share.compared() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " Of the sampled passages that %s asked, %s stand in public sets.",
            whose,
            Wording.grouped(share.found()) + " of " + Wording.grouped(share.compared()));
  }

  /** What the channel read, or that there was nothing to read. */
  public static ChannelView coverage(PublicPassages passages, double prompts, boolean enough) {
    String word = Channel.CORPUS.word();
    if (passages.size() == 0) {
      return new ChannelView(
          word,
          false,
          "No public sets were given, so " + Wording.absence(word) + ". No verdict rests on it.");
    }
    String sets =
        String.format(
            Locale.ROOT,
            " It held them against %s passages of public sets%s; it corroborates and is not"
                + " counted.",
            Wording.grouped(passages.size()),
            passages.sampled() ? ", a sample of what was given" : "");
    return new ChannelView(
        word,
        enough,
        CoverageWording.sentence(Channel.CORPUS, prompts, enough) + (enough ? sets : ""));
  }
}
