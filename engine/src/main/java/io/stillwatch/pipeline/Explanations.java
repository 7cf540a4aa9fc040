package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Sign;
import io.stillwatch.judge.Verdict;
import io.stillwatch.link.PublicShares;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.AccountExplanation.Ground;
import io.stillwatch.view.MembershipWording;
import io.stillwatch.view.PublicWording;
import io.stillwatch.view.SignWording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says of every account why it is in a campaign or out of all. One account is explained at a time;
 * beside the profiles, eight bytes an account are held.
 */
final class Explanations {
  private static final int MOST_OF_A_MEMBER = 10;
  private static final int MOST_OF_A_STRANGER = 3;
  private static final double LEAST_ODDS = 0.2;
  private static final double NEAR = 0.01;

  private final Population population;
  private final List<Campaign> campaigns;
  private final AccountNames names;
  private final List<Verdict> dismissed;
  private final int[] groupOf;
  private final PublicShares publicShares;

  Explanations(Replay replay, AccountNames names, PublicShares publicShares) {
    this.population = replay.population();
    this.campaigns = replay.ledger().campaigns();
    this.names = names;
    this.publicShares = publicShares;
    this.dismissed = DismissedGroups.of(replay.ledger()).groups();
    this.groupOf = new int[population.size()];
    Arrays.fill(groupOf, -1);
    for (int group = dismissed.size() - 1; group >= 0; group--) {
      for (int member : dismissed.get(group).nomination().members()) {
        groupOf[member] = group;
      }
    }
  }

  /** Gives the explanations in the order of the accounts' names. */
  void each(Consumer<AccountExplanation> sink) {
    for (int account : names.sorted()) {
      sink.accept(of(account));
    }
  }

  /** Gives those of members, campaign by campaign. */
  void members(Consumer<AccountExplanation> sink) {
    for (Campaign campaign : campaigns) {
      campaign.members().keySet().forEach(member -> sink.accept(of(member)));
    }
  }

  private AccountExplanation of(int account) {
    for (Campaign campaign : campaigns) {
      Campaign.Member member = campaign.members().get(account);
      if (member != null) {
        String since =
            MembershipWording.member(
                member.flaggedAt(), population.profile(account).first(), member.membership());
        return explanation(account, campaign, true, member.membership(), since, MOST_OF_A_MEMBER);
      }
    }
    return outside(account);
  }

  private AccountExplanation outside(int account) {
    Campaign[] nearest = new Campaign[1];
    double most = -1;
    for (Campaign campaign : campaigns) {
      double membership = campaign.membership(population, account);
      if (membership > most && !campaign.members().isEmpty()) {
        most = membership;
        nearest[0] = campaign;
      }
    }
    int openings = population.profile(account).openings();
    String group = groupOf[account] < 0 ? "" : group(groupOf[account]);
    if (most < 0) {
      String statement = MembershipWording.stranger(openings, group);
      return explanation(account, statement);
    }
    return explanation(
        account,
        nearest[0],
        false,
        most,
        MembershipWording.outsider(openings, most, group),
        most < NEAR ? MOST_OF_A_STRANGER : MOST_OF_A_MEMBER);
  }

  private String group(int place) {
    return MembershipWording.group(dismissed.get(place));
  }

  private AccountExplanation explanation(int account, String statement) {
    AccountProfile profile = population.profile(account);
    return new AccountExplanation(
        names.of(account),
        profile.exchanges(),
        Instant.ofEpochMilli(profile.first()),
        Instant.ofEpochMilli(profile.last()),
        "",
        false,
        0,
        statement + inPublic(account),
        List.of());
  }

  private AccountExplanation explanation(
      int account,
      Campaign campaign,
      boolean member,
      double membership,
      String statement,
      int most) {
    AccountProfile profile = population.profile(account);
    return new AccountExplanation(
        names.of(account),
        profile.exchanges(),
        Instant.ofEpochMilli(profile.first()),
        Instant.ofEpochMilli(profile.last()),
        CampaignViews.id(campaign),
        member,
        membership,
        statement + inPublic(account),
        grounds(account, campaign, most));
  }

  private String inPublic(int account) {
    return PublicWording.share(publicShares.of(account), "it");
  }

  private List<Ground> grounds(int account, Campaign campaign, int most) {
    List<Ground> grounds = new ArrayList<>();
    for (Sign sign : campaign.likeness(population, account).signs(population, account)) {
      if (grounds.size() < most && Math.abs(sign.logOdds()) >= LEAST_ODDS) {
        grounds.add(
            new Ground(sign.trace().channel().word(), sign.logOdds(), SignWording.sentence(sign)));
      }
    }
    return grounds;
  }
}
