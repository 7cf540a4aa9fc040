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
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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
  private static final Set<Channel> WORDS = Set.of(Channel.TEXT);

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

  /** Writes what is known, so that a ledger over an equal population can go on from here. */
  public void write(ObjectOutputStream out) throws IOException {
    out.writeObject(new ArrayList<>(campaigns));
    out.writeObject(new ArrayList<>(dismissed));
    out.writeObject(crowd);
  }

  /** Goes on from what {@link #write} wrote, in the place of all that was known. */
  @SuppressWarnings("unchecked")
  public void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
    campaigns.clear();
    campaigns.addAll((List<Campaign>) in.readObject());
    dismissed = (List<Verdict>) in.readObject();
    crowd = (Crowd) in.readObject();
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
    nominations.addAll(grown);
    accuse(grown.isEmpty() ? verdicts : judge.judge(nominations), grown, judge, time);
    for (Campaign campaign : campaigns) {
      settle(campaign, time);
    }
  }

  /** Nominates, and hands on what the judge needs of what that took; the rest is free again. */
  private Judge prepare(List<Nomination> nominations) {
    float[][] points = points(crowd.accounts());
    NeighbourGraph graph = NeighbourGraph.of(points);
    nominations.addAll(
        Nominator.alike(graph, crowd.accounts(), Set.of(Channel.TEXT, Channel.SETUP)));
    NeighbourGraph words = NeighbourGraph.of(points, ProfileVectors.WORDS);
    nominations.addAll(Nominator.alike(words, crowd.accounts(), WORDS));
    LogKeys keys = LogKeys.of(population);
    Stream.of(Channel.SUPPLY, Channel.NETWORK, Channel.TEXT)
        .parallel()
        .map(channel -> Nominator.sharing(keys.index(channel), channel))
        .forEachOrdered(nominations::addAll);
    return new Judge(population, keys, graph, crowd.accounts(), suspects());
  }

  private float[][] points(int[] accounts) {
    ProfileVectors vectors = new ProfileVectors(new Reference(population, accounts));
    float[][] points = new float[accounts.length][];
    IntStream.range(0, accounts.length)
        .parallel()
        .forEach(point -> points[point] = vectors.of(population.profile(accounts[point])));
    return points;
  }

  /**
   * Accuses the convicted, surest first: grown groups, and groups alike in words alone, which stand whole as they were
   * nominated. Other nominations are pieces of a crowd that was cut by several things at once; they only grow.
   */
  private void accuse(
      List<Verdict> verdicts, List<Nomination> grown, Judge judge, long time) {
    verdicts.stream()
        .filter(Verdict::accused)
        .sorted(Comparator.comparingDouble(Verdict::withoutAny))
        .forEach(
            verdict -> {
              Nomination nomination = verdict.nomination();
              boolean whole =
                  nomination.by().equals(WORDS)
                      && unknown(nomination).length >= Judge.FEWEST_ACCOUNTS;
              if (whole || grown.contains(nomination)) {
                accuse(verdict, judge, time);
              }
            });
  }

  /** Who of a group no campaign has so far, convicted or flagged. */
  private int[] unknown(Nomination nomination) {
    BitSet known = new BitSet();
    for (Campaign campaign : campaigns) {
      known.or(campaign.convicted());
      campaign.members().keySet().forEach(known::set);
    }
    return Arrays.stream(nomination.members()).filter(account -> !known.get(account)).toArray();
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
      open(verdict, time);
    } else {
      closest.convict(added(verdict.nomination(), judge));
      found.rest(verdict);
    }
  }

  private void open(Verdict verdict, long time) {
    int[] group = verdict.nomination().members();
    Campaign fresh = new Campaign(key(group), time, verdict);
    fresh.pools().add(new Pool(group));
    learn(fresh);
    Campaign kin = kin(fresh, group);
    if (kin == null) {
      campaigns.add(fresh);
    } else {
      kin.absorb(fresh);
    }
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
    int[] rest = unknown(nomination);
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
    Campaign.Member[] fits =
        IntStream.range(0, population.size())
            .parallel()
            .mapToObj(account -> fit(campaign, account))
            .toArray(Campaign.Member[]::new);
    campaign.members().keySet().removeIf(account -> fits[account].membership() < RELEASE);
    int[] sizes = new int[campaign.pools().size()];
    for (Campaign.Member fit : fits) {
      sizes[fit.pool()] += fit.membership() >= FLAG ? 1 : 0;
    }
    for (int pool = 0; pool < sizes.length; pool++) {
      campaign.pools().get(pool).large(sizes[pool] >= Nomination.LEAST);
    }
    for (int account = 0; account < fits.length; account++) {
      consider(campaign, account, fits[account], time);
    }
  }

  /** Asks of each of some accounts whether it belongs to a known campaign. */
  public void join(int[] accounts, long time) {
    for (int account : accounts) {
      for (Campaign campaign : campaigns) {
        consider(campaign, account, fit(campaign, account), time);
      }
    }
  }

  /** How well an account fits a campaign; not at all while too little is known of it. */
  private Campaign.Member fit(Campaign campaign, int account) {
    return population.profile(account).openings() < FEWEST_TO_FLAG
        ? Campaign.Member.STRANGER
        : campaign.fit(population, account);
  }

  private void consider(Campaign campaign, int account, Campaign.Member found, long time) {
    Campaign.Member known = campaign.members().get(account);
    if (known != null) {
      campaign.members().put(account, known.now(found.membership(), found.pool()));
    } else if (found.membership() >= FLAG
        && campaign.pools().get(found.pool()).large()
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
