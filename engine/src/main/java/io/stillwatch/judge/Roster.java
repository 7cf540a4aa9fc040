package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The campaigns and their members: who is flagged, who is let go, and who is a stranger whatever he
 * looks like. Mutable; not thread-safe. Cost of settling a campaign: learning from the crowd, and
 * one look at every account for each pool.
 */
final class Roster {
  /** The membership below which a member is let go. */
  static final double RELEASE = 0.5;

  private static final double SURE = 0.97;
  private static final double NEARLY = 0.95;
  private static final double MOSTLY = 0.75;
  private static final double CONVICTED = 0.1;
  private static final int KNOWN = 20;

  /** Who has sent more than when last asked by one part in so many is asked again. */
  private static final int ASKED_AGAIN = 8;

  private final Population population;
  private final List<Campaign> campaigns = new ArrayList<>();
  private final BitSet excused = new BitSet();
  private Set<Channel> heard = Set.of(Channel.values());

  /** By account number, the exchanges it had sent when it was last asked whether it belongs. */
  private int[] asked = {};

  Roster(Population population) {
    this.population = population;
  }

  /** The same, to go a way of its own from here, over a fork of its population. */
  Roster fork(Population fork) {
    Roster roster = new Roster(fork);
    campaigns.forEach(campaign -> roster.campaigns.add(campaign.fork()));
    roster.excused.or(excused);
    roster.heard = heard;
    roster.asked = asked.clone();
    return roster;
  }

  /** Which channels have a say in who belongs. */
  Set<Channel> heard() {
    return heard;
  }

  void hear(Set<Channel> channels) {
    heard = channels;
  }

  void write(ObjectOutputStream out) throws IOException {
    out.writeObject(new ArrayList<>(campaigns));
    out.writeObject(excused);
    out.writeObject(asked);
  }

  @SuppressWarnings("unchecked")
  void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
    campaigns.clear();
    campaigns.addAll((List<Campaign>) in.readObject());
    excused.clear();
    excused.or((BitSet) in.readObject());
    asked = (int[]) in.readObject();
  }

  /** The campaigns, by the time they were detected. */
  List<Campaign> campaigns() {
    return campaigns;
  }

  /** Who of a group no campaign has so far, convicted or flagged. */
  int[] unknown(Nomination nomination) {
    BitSet known = new BitSet();
    campaigns.forEach(campaign -> known.or(campaign.known()));
    return Arrays.stream(nomination.members()).filter(account -> !known.get(account)).toArray();
  }

  /** By account number, who is a member of a campaign. */
  boolean[] members() {
    boolean[] members = new boolean[population.size()];
    for (Campaign campaign : campaigns) {
      campaign.members().keySet().forEach(account -> members[account] = true);
    }
    return members;
  }

  /** Forgets who was excused, before a whole evaluation. */
  void excuseNobody() {
    excused.clear();
  }

  /**
   * Notes who stands in groups that an innocent reading tells apart. Whoever of them is not
   * convicted is a stranger to every campaign until the next evaluation, however alike they are: at
   * an event everybody is new, uses the free plan and does the same few things, as the accounts of
   * a campaign may. But a piece of a campaign, or of a group that is being accused, is not told
   * apart from it by what it looks like alone: whole, that is not explained.
   */
  void excuse(List<Verdict> dismissed, List<BitSet> accused) {
    List<BitSet> known = campaigns.stream().map(Campaign::known).toList();
    List<BitSet> convicted = campaigns.stream().map(Campaign::convicted).toList();
    for (Verdict verdict : dismissed) {
      Alternative most = verdict.alternatives().get(0);
      Nomination nomination = verdict.nomination();
      if (most.strength() >= Innocence.EXPLAINS
          && most.reading().names()
          && !isPiece(nomination, known, convicted)
          && accused.stream().noneMatch(whole -> isPiece(nomination, whole))) {
        BitSet group = nomination.accounts();
        convicted.forEach(group::andNot);
        excused.or(group);
      }
    }
  }

  /** Whether most of a group are of one campaign, and some of them by conviction. */
  private static boolean isPiece(Nomination group, List<BitSet> known, List<BitSet> convicted) {
    return IntStream.range(0, known.size())
        .anyMatch(
            campaign ->
                group.common(known.get(campaign)) >= MOSTLY * group.size()
                    && group.common(convicted.get(campaign)) >= CONVICTED * group.size());
  }

  /** Whether a group hardly has anybody who is not of another, more than twice as large. */
  private static boolean isPiece(Nomination group, BitSet whole) {
    return 2 * group.size() < whole.cardinality() && group.common(whole) >= NEARLY * group.size();
  }

  /**
   * Whether an account is no member, whatever it looks like: excused, or working in a registered
   * scope.
   */
  private boolean excused(int account) {
    return excused.get(account) || population.authorised(account);
  }

  /** Who of a group is not excused. */
  int[] inexcusable(int[] group) {
    return Arrays.stream(group).filter(account -> !excused.get(account)).toArray();
  }

  /** Whether an account is so like a pool that it would not be let go. */
  boolean alike(Pool pool, int account) {
    return pool.likeness().membership(population, account) >= RELEASE;
  }

  /**
   * Whether most of a group would be members of a pool by their likeness, so that it is more of the
   * same pool.
   */
  private boolean alike(Pool pool, BitSet group) {
    return 2 * group.stream().filter(account -> alike(pool, account)).count() > group.cardinality();
  }

  /**
   * Makes one of pools that turn out to be pieces of one. While little is known of its accounts a
   * large pool is convicted piece by piece; each piece costs as much as a pool, and knows less of
   * who else belongs.
   */
  private void unite(Campaign campaign) {
    List<Pool> pools = campaign.pools();
    for (int place = pools.size() - 1; place > 0; place--) {
      Pool piece = pools.get(place);
      Optional<Pool> whole =
          pools.subList(0, place).stream()
              .filter(pool -> alike(pool, piece.convicted()))
              .findFirst();
      if (whole.isPresent()) {
        whole.get().convict(piece.convicted().stream().toArray());
        pools.remove(place);
      }
    }
  }

  /**
   * Learns each pool from its convicted groups and from the members that much speaks for; the other
   * members and who was convicted with another pool are neither examples nor strangers.
   */
  void learn(Campaign campaign, Crowd crowd) {
    BitSet known = campaign.known();
    for (int place = 0; place < campaign.pools().size(); place++) {
      BitSet teachers = (BitSet) campaign.pools().get(place).convicted().clone();
      for (Map.Entry<Integer, Campaign.Member> entry : campaign.members().entrySet()) {
        int account = entry.getKey();
        if (entry.getValue().pool() == place
            && entry.getValue().membership() >= SURE
            && population.profile(account).openings() >= KNOWN) {
          teachers.set(account);
        }
      }
      BitSet aside = (BitSet) known.clone();
      aside.andNot(teachers);
      campaign
          .pools()
          .get(place)
          .learn(Settling.settle(population, crowd, heard, teachers, aside, excused));
    }
  }

  /**
   * Learns every campaign anew from its members, lets go who no longer belongs and flags who does.
   */
  void settle(Crowd crowd, long time) {
    for (Campaign campaign : campaigns) {
      learn(campaign, crowd);
      unite(campaign);
      settle(campaign, time);
    }
    asked = new int[population.size()];
    Arrays.setAll(asked, this::sent);
  }

  private void settle(Campaign campaign, long time) {
    Campaign.Member[] fits = fits(campaign, IntStream.range(0, population.size()));
    campaign
        .members()
        .keySet()
        .removeIf(account -> fits[account].membership() < RELEASE || excused(account));
    int[] sizes = new int[campaign.pools().size()];
    for (Campaign.Member fit : fits) {
      sizes[fit.pool()] += fit.membership() >= Ledger.FLAG ? 1 : 0;
    }
    for (int pool = 0; pool < sizes.length; pool++) {
      campaign.pools().get(pool).large(sizes[pool] >= Nomination.LEAST);
    }
    for (int account = 0; account < fits.length; account++) {
      consider(campaign, account, fits[account], time);
    }
  }

  /**
   * Asks of each of some accounts whether it belongs to a known campaign, unless it was asked when
   * it had sent nearly as much.
   */
  void join(int[] accounts, long time) {
    if (campaigns.isEmpty()) {
      return;
    }
    asked = Arrays.copyOf(asked, population.size());
    int[] grown = Arrays.stream(accounts).filter(this::hasMoreToShow).toArray();
    for (Campaign campaign : campaigns) {
      Campaign.Member[] fits = fits(campaign, Arrays.stream(grown));
      for (int place = 0; place < grown.length; place++) {
        consider(campaign, grown[place], fits[place], time);
      }
    }
    for (int account : grown) {
      asked[account] = sent(account);
    }
  }

  private boolean hasMoreToShow(int account) {
    return sent(account) > asked[account] + asked[account] / ASKED_AGAIN;
  }

  private int sent(int account) {
    return population.profile(account).exchanges();
  }

  /** How well each of some accounts fits a campaign, in their order. */
  private Campaign.Member[] fits(Campaign campaign, IntStream accounts) {
    return accounts
        .parallel()
        .mapToObj(account -> fit(campaign, account))
        .toArray(Campaign.Member[]::new);
  }

  /**
   * How well an account fits a campaign; not at all while too little is known of it. Of who is no
   * member it matters only whether it fits well enough to become one.
   */
  private Campaign.Member fit(Campaign campaign, int account) {
    if (population.profile(account).openings() < Ledger.FEWEST_TO_FLAG) {
      return Campaign.Member.STRANGER;
    }
    return campaign.members().containsKey(account)
        ? campaign.fit(population, account)
        : campaign.fit(population, account, Ledger.FLAG);
  }

  private void consider(Campaign campaign, int account, Campaign.Member found, long time) {
    Campaign.Member known = campaign.members().get(account);
    if (known != null) {
      campaign.members().put(account, known.now(found.membership(), found.pool()));
    } else if (found.membership() >= Ledger.FLAG
        && campaign.pools().get(found.pool()).large()
        && !excused(account)
        && !claimed(account)) {
      campaign
          .members()
          .put(
              account,
              new Campaign.Member(
                  found.membership(), time, population.profile(account).exchanges(), found.pool()));
    }
  }

  private boolean claimed(int account) {
    return campaigns.stream().anyMatch(campaign -> campaign.members().containsKey(account));
  }
}
