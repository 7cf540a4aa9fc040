package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.LogKeys;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns known so far, and what becomes of them as time goes on. Looks only at what the population holds
 * when it is asked, so a verdict never knows what came later. Not thread-safe.
 */
public final class Ledger {
  /** Conversations an account must have begun before it is looked at. */
  public static final int ELIGIBLE = 4;

  /** The membership from which on an account is flagged. */
  public static final double FLAG = 0.9;

  /** Conversations an account must have begun before it can be flagged. */
  public static final int FEWEST_TO_FLAG = 3;

  private static final double PROMISING = 0.15;
  private static final int MOST_GROWN = 8;

  private static final double OVERLAP = 0.3;
  private static final double RELEASE = 0.5;
  private static final double SURE = 0.97;
  private static final int KNOWN = 20;

  private final Population population;
  private final List<Campaign> campaigns = new ArrayList<>();
  private List<Verdict> dismissed = List.of();
  private Crowd crowd = new Crowd(new int[0], 1);

  /** Makes an empty ledger over a population that will grow. */
  public Ledger(Population population) {
    this.population = population;
  }

  /** The campaigns, by the time they were detected. */
  public List<Campaign> campaigns() {
    return List.copyOf(campaigns);
  }

  /** The groups that the last whole evaluation looked at and let go; may overlap. */
  public List<Verdict> dismissed() {
    return dismissed;
  }

  /** Nominates and judges afresh, as of a time. */
  public void evaluate(long time) {
    crowd = Crowd.of(population);
    if (crowd.size() < 2 * Nomination.LEAST) {
      return;
    }
    List<Nomination> nominations = new ArrayList<>();
    Judge judge = prepare(nominations);
    List<Verdict> verdicts = judge.judge(nominations);
    dismissed = verdicts.stream().filter(verdict -> !verdict.accused()).toList();
    List<Nomination> grown = grow(verdicts);
    if (!grown.isEmpty()) {
      int before = nominations.size();
      nominations.addAll(grown);
      for (Verdict verdict : judge.judge(nominations).subList(before, nominations.size())) {
        if (verdict.accused()) {
          accuse(verdict, judge, time);
        }
      }
    }
    for (Campaign campaign : campaigns) {
      settle(campaign, time);
    }
  }

  /** Nominates, and hands on what the judge needs of what that took; the rest is free again. */
  private Judge prepare(List<Nomination> nominations) {
    NeighbourGraph graph = graph(crowd.accounts());
    nominations.addAll(Nominator.alike(graph, crowd.accounts()));
    LogKeys keys = LogKeys.of(population);
    Stream.of(Channel.SUPPLY, Channel.NETWORK, Channel.TEXT)
        .parallel()
        .map(channel -> Nominator.sharing(keys.index(channel), channel))
        .forEachOrdered(nominations::addAll);
    return new Judge(population, keys, graph, crowd.accounts(), suspects());
  }

  private NeighbourGraph graph(int[] accounts) {
    ProfileVectors vectors = new ProfileVectors(new Reference(population, accounts));
    float[][] points = new float[accounts.length][];
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(point -> points[point] = vectors.of(population.profile(accounts[point])));
    return NeighbourGraph.of(points);
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
    promising.sort(Comparator.comparingDouble(Verdict::withoutAny));
    List<Nomination> grown = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Verdict verdict : promising) {
      int[] members = verdict.nomination().members();
      long common = Arrays.stream(members).filter(covered::get).count();
      if (grown.size() == MOST_GROWN || common > 0.5 * members.length) {
        continue;
      }
      Nomination whole = grow(verdict.nomination());
      if (whole.size() >= Nomination.LEAST) {
        grown.add(whole);
        Arrays.stream(whole.members()).forEach(covered::set);
      }
    }
    return grown;
  }

  private Nomination grow(Nomination seed) {
    Set<Channel> by = new TreeSet<>(seed.by());
    by.add(Channel.TEXT);
    by.add(Channel.SETUP);
    BitSet first = new BitSet();
    Arrays.stream(seed.members()).forEach(first::set);
    Examples examples = new Examples(population, crowd, first, new BitSet());
    Likeness likeness = Settling.guess(population, examples, by);
    int[] members = examples.alike(likeness);
    return new Nomination(by, members);
  }

  /** Adds a verdict to the campaign that has most of its accounts, or opens a new campaign. */
  private void accuse(Verdict verdict, Judge judge, long time) {
    int[] group = verdict.nomination().members();
    Campaign found = null;
    Pool closest = null;
    long most = 0;
    for (Campaign campaign : campaigns) {
      for (Pool pool : campaign.pools()) {
        long common = Arrays.stream(group).filter(pool.convicted()::get).count();
        if (common > most
            && common >= OVERLAP * Math.min(group.length, pool.convicted().cardinality())) {
          found = campaign;
          closest = pool;
          most = common;
        }
      }
    }
    if (found == null || closest == null) {
      found = open(verdict, time);
    } else {
      closest.convict(added(verdict.nomination(), judge));
      found.rest(verdict);
    }
    settle(found, time);
  }

  private Campaign open(Verdict verdict, long time) {
    int[] group = verdict.nomination().members();
    Campaign fresh = new Campaign(key(group), time, verdict);
    fresh.pools().add(new Pool(group));
    learn(fresh);
    Campaign kin = kin(fresh, group);
    if (kin == null) {
      campaigns.add(fresh);
      return fresh;
    }
    kin.absorb(fresh);
    return kin;
  }

  /** The known campaign that a new one is another pool of, seen from both sides. */
  private @Nullable Campaign kin(Campaign fresh, int[] group) {
    for (Campaign campaign : campaigns) {
      BitSet members = campaign.convicted();
      for (Pool pool : campaign.pools()) {
        double there = Kinship.rank(population, crowd, pool.likeness(), members, group);
        double back =
            Kinship.rank(
                population,
                crowd,
                fresh.pools().get(0).likeness(),
                fresh.convicted(),
                pool.convicted().stream().toArray());
        if (Math.min(there, back) >= Kinship.AKIN) {
          return campaign;
        }
      }
    }
    return null;
  }

  /**
   * Who of a convicted group no campaign had: nobody, if by themselves they would not be convicted, since then it
   * was the known members who convicted the group.
   */
  private int[] added(Nomination nomination, Judge judge) {
    BitSet known = new BitSet();
    campaigns.forEach(campaign -> known.or(campaign.convicted()));
    int[] rest =
        Arrays.stream(nomination.members()).filter(account -> !known.get(account)).toArray();
    if (rest.length < Nomination.LEAST) {
      return new int[0];
    }
    Verdict alone = judge.judge(List.of(new Nomination(nomination.by(), rest))).get(0);
    return alone.accused() ? rest : new int[0];
  }

  private long key(int[] members) {
    long least = -1L;
    for (int member : members) {
      long key = population.key(member);
      least = Long.compareUnsigned(key, least) < 0 ? key : least;
    }
    return least;
  }

  /**
   * Learns each pool from its convicted groups and from the members that much speaks for; the other members are
   * neither examples nor strangers.
   */
  private void learn(Campaign campaign) {
    for (int place = 0; place < campaign.pools().size(); place++) {
      BitSet teachers = (BitSet) campaign.pools().get(place).convicted().clone();
      BitSet aside = new BitSet();
      for (Map.Entry<Integer, Campaign.Member> entry : campaign.members().entrySet()) {
        int account = entry.getKey();
        if (entry.getValue().pool() == place
            && entry.getValue().membership() >= SURE
            && population.profile(account).openings() >= KNOWN) {
          teachers.set(account);
        }
        aside.set(account);
      }
      aside.andNot(teachers);
      campaign.pools().get(place).learn(Settling.settle(population, crowd, teachers, aside));
    }
  }

  /** Learns a campaign anew from its members, lets go who no longer belongs and flags who does. */
  private void settle(Campaign campaign, long time) {
    learn(campaign);
    campaign
        .members()
        .entrySet()
        .removeIf(entry -> campaign.membership(population, entry.getKey()) < RELEASE);
    int[] concerned =
        IntStream.range(0, population.size())
            .parallel()
            .filter(account -> concerns(campaign, account))
            .toArray();
    for (int account : concerned) {
      consider(campaign, account, time);
    }
  }

  /** Whether an account belongs to a campaign, or fits so well that it may be flagged. */
  private boolean concerns(Campaign campaign, int account) {
    return campaign.members().containsKey(account)
        || population.profile(account).openings() >= FEWEST_TO_FLAG
            && campaign.membership(population, account) >= FLAG;
  }

  /** Asks of each of some accounts whether it belongs to a known campaign. */
  public void join(int[] accounts, long time) {
    for (int account : accounts) {
      for (Campaign campaign : campaigns) {
        consider(campaign, account, time);
      }
    }
  }

  private void consider(Campaign campaign, int account, long time) {
    AccountProfile profile = population.profile(account);
    if (profile.openings() < FEWEST_TO_FLAG) {
      return;
    }
    Campaign.Member found = campaign.fit(population, account);
    Campaign.Member known = campaign.members().get(account);
    if (known != null) {
      campaign
          .members()
          .put(
              account,
              new Campaign.Member(
                  found.membership(), known.flaggedAt(), known.servedBefore(), found.pool()));
    } else if (found.membership() >= FLAG && !claimed(account)) {
      campaign
          .members()
          .put(
              account,
              new Campaign.Member(found.membership(), time, profile.exchanges(), found.pool()));
    }
  }

  private boolean claimed(int account) {
    return campaigns.stream().anyMatch(campaign -> campaign.members().containsKey(account));
  }
}
