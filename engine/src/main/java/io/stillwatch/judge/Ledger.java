package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.link.ProfileVectors;
import io.stillwatch.link.Reference;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.nominate.Nominator;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The campaigns known so far, and what becomes of them as time goes on. Looks only at what the population holds
 * when it is asked, so a verdict never knows what came later. Not thread-safe.
 */
public final class Ledger {
  /** Conversations an account must have begun before it is looked at. */
  public static final int ELIGIBLE = 4;

  static final double FLAG = 0.9;

  private static final double PROMISING = 0.15;
  private static final int MOST_GROWN = 8;

  /** Each trial looks at all accounts several times, and a log can be made to promise thousands. */
  private static final int MOST_TRIED = 24;

  private static final java.util.Set<Channel> ALL = java.util.EnumSet.allOf(Channel.class);

  private static final int FEWEST_TO_FLAG = 3;
  private static final int ROUNDS = 3;
  private static final double OVERLAP = 0.3;

  private final Population population;
  private final List<Campaign> campaigns = new ArrayList<>();

  /** Who is in any campaign; whoever comes in stays. */
  private final BitSet claimed = new BitSet();

  private List<Verdict> verdicts = List.of();

  /** Makes an empty ledger over a population that will grow. */
  public Ledger(Population population) {
    this.population = population;
  }

  /** The campaigns, by the time they were detected. */
  public List<Campaign> campaigns() {
    return List.copyOf(campaigns);
  }

  /** What the last whole evaluation made of every nomination. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /** Nominates and judges afresh, as of a time. */
  public void evaluate(long time) {
    int[] accounts =
        IntStream.range(0, population.size())
            .filter(account -> population.profile(account).openings() >= ELIGIBLE)
            .toArray();
    if (accounts.length < 2 * Nomination.LEAST) {
      return;
    }
    ProfileVectors vectors = new ProfileVectors(new Reference(population, ELIGIBLE));
    float[][] points = new float[accounts.length][];
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(point -> points[point] = vectors.of(population.profile(accounts[point])));
    NeighbourGraph graph = NeighbourGraph.of(points);
    List<Nomination> nominations = new ArrayList<>(Nominator.alike(graph, accounts));
    for (Channel channel : List.of(Channel.SUPPLY, Channel.NETWORK, Channel.TEXT)) {
      nominations.addAll(Nominator.sharing(population, channel));
    }
    Judge judge = new Judge(population, graph, accounts, suspects());
    verdicts = judge.judge(nominations);
    List<Nomination> grown = grow(verdicts);
    if (!grown.isEmpty()) {

      nominations.addAll(grown);
      verdicts = judge.judge(nominations);
      verdicts = verdicts.subList(verdicts.size() - grown.size(), verdicts.size());
    } else {
      verdicts = List.of();
    }

    for (Verdict verdict : verdicts) {
      if (verdict.accused()) {
        accuse(verdict, time);
      }
    }
    for (Campaign campaign : campaigns) {
      settle(campaign, time);
    }
  }



  private boolean[] suspects() {
    boolean[] suspects = new boolean[population.size()];
    for (Campaign campaign : campaigns) {
      campaign.members().keySet().forEach(account -> suspects[account] = true);
    }
    return suspects;
  }

  /** Grows the likeliest groups to all who are alike by what nominated them; what may testify has no say. */
  private List<Nomination> grow(List<Verdict> verdicts) {
    List<Verdict> promising = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.withoutAny() <= PROMISING && verdict.alternatives().get(0).strength() < Innocence.EXPLAINS) {
        promising.add(verdict);
      }
    }
    promising.sort(java.util.Comparator.comparingDouble(Verdict::withoutAny));
    List<Nomination> grown = new ArrayList<>();
    BitSet covered = new BitSet();
    int tried = 0;
    for (Verdict verdict : promising) {
      int[] members = verdict.nomination().members();
      long common = Arrays.stream(members).filter(covered::get).count();
      if (grown.size() == MOST_GROWN || tried == MOST_TRIED || common > 0.5 * members.length) {
        continue;
      }
      tried++;
      Nomination whole = grow(verdict.nomination());
      if (whole.size() >= Nomination.LEAST) {
        grown.add(whole);
        Arrays.stream(whole.members()).forEach(covered::set);
      }
    }
    return grown;
  }

  private Nomination grow(Nomination seed) {
    java.util.Set<Channel> by = new java.util.TreeSet<>(seed.by());
    by.add(Channel.TEXT);
    by.add(Channel.SETUP);
    double[] weights = new double[population.size()];
    Arrays.fill(weights, 0.02);
    for (int member : seed.members()) {
      weights[member] = 0.9;
    }
    settled(weights, by).reweigh(weights);
    int[] members =
        IntStream.range(0, population.size()).filter(account -> weights[account] > 0.5).toArray();
    return new Nomination(by, members);
  }

  /** Adds a verdict to the campaign that it shows more of, or opens a new one. */
  private void accuse(Verdict verdict, long time) {
    int[] members = verdict.nomination().members();
    for (Campaign campaign : campaigns) {
      long common = Arrays.stream(members).filter(campaign.members()::containsKey).count();
      double smaller = Math.min(members.length, Math.max(1, campaign.members().size()));
      if (common / smaller >= OVERLAP || alike(campaign, members)) {
        campaign.rest(verdict);
        return;
      }
    }
    double[] weights = new double[population.size()];
    Arrays.fill(weights, 0.02);
    for (int member : members) {
      weights[member] = 0.9;
    }
    Campaign campaign = new Campaign(key(members), time, settled(weights, ALL).likeness(), verdict);
    campaigns.add(campaign);
    settle(campaign, time);
  }

  /** Whether most of a group would be taken for members of a campaign. */
  private boolean alike(Campaign campaign, int[] members) {
    int taken = 0;
    for (int member : members) {
      taken += campaign.likeness().membership(population, member, -1) > 0.5 ? 1 : 0;
    }
    return taken > 0.5 * members.length;
  }

  private long key(int[] members) {
    long least = -1L;
    for (int member : members) {
      long key = population.key(member);
      least = Long.compareUnsigned(key, least) < 0 ? key : least;
    }
    return least;
  }

  private Likeness.Learning settled(double[] weights, java.util.Set<Channel> used) {
    boolean[] considered = considered();
    Likeness.Learning learning = Likeness.learn(population, weights, considered, used);
    for (int round = 0; round < ROUNDS; round++) {
      learning.reweigh(weights);
      learning = Likeness.learn(population, weights, considered, used);
    }
    return learning;
  }

  private boolean[] considered() {
    boolean[] considered = new boolean[population.size()];
    for (int account = 0; account < considered.length; account++) {
      considered[account] = population.profile(account).openings() >= ELIGIBLE;
    }
    return considered;
  }

  /** Learns a campaign anew from its members and flags who belongs. */
  private void settle(Campaign campaign, long time) {
    if (!campaign.members().isEmpty()) {
      double[] weights = new double[population.size()];
      Arrays.fill(weights, 0.02);
      campaign.members().forEach((account, member) -> weights[account] = member.membership());
      campaign.learn(settled(weights, ALL).likeness());
    }
    consider(campaign, IntStream.range(0, population.size()).toArray(), time);
  }

  /** Asks of each of some accounts whether it belongs to a known campaign. */
  public void join(int[] accounts, long time) {
    for (Campaign campaign : campaigns) {
      consider(campaign, accounts, time);
    }
  }

  private void consider(Campaign campaign, int[] accounts, long time) {
    double[] memberships =
        Arrays.stream(accounts)
            .parallel()
            .mapToDouble(
                account ->
                    population.profile(account).openings() < FEWEST_TO_FLAG
                        ? -1
                        : campaign.likeness().membership(population, account, -1))
            .toArray();
    for (int place = 0; place < accounts.length; place++) {
      if (memberships[place] >= 0) {
        consider(campaign, accounts[place], memberships[place], time);
      }
    }
  }

  private void consider(Campaign campaign, int account, double membership, long time) {
    Campaign.Member known = campaign.members().get(account);
    if (known != null) {
      campaign.members().put(account, new Campaign.Member(membership, known.flaggedAt()));
    } else if (membership >= FLAG && !claimed.get(account)) {
      claimed.set(account);
      campaign.members().put(account, new Campaign.Member(membership, time));
      AccountProfile profile = population.profile(account);
      int last = (int) Math.floorDiv(profile.last(), AccountProfile.DAY);
      for (int day = last - 31; day <= last; day++) {
        campaign.days().merge(day, (long) profile.day(day), Long::sum);
      }
    }
  }

  /** Counts an exchange of an account for the campaign that it belongs to, if any. */
  public void count(int account, int day) {
    if (!claimed.get(account)) {
      return;
    }
    for (Campaign campaign : campaigns) {
      if (campaign.members().containsKey(account)) {
        campaign.days().merge(day, 1L, Long::sum);
      }
    }
  }
}
