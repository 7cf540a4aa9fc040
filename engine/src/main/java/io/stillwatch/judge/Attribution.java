package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose a convicted group is: it is more of a known pool, another pool of a known campaign, what
 * makes several campaigns one, or a campaign of its own. For one evaluation; not thread-safe. Cost:
 * a look at the group for each known pool; learning it twice for each pool that it may be kin of,
 * where no pool has it.
 */
final class Attribution {
  private static final double OVERLAP = 0.3;

  private final Population population;
  private final Roster roster;
  private final Crowd crowd;
  private final Judge judge;
  private final long time;

  Attribution(Population population, Roster roster, Crowd crowd, Judge judge, long time) {
    this.population = population;
    this.roster = roster;
    this.crowd = crowd;
    this.judge = judge;
    this.time = time;
  }

  /**
   * Adds a verdict to the campaign that has most of its accounts, convicted or flagged, or opens a
   * new campaign.
   */
  void accuse(Verdict verdict) {
    Nomination group = verdict.nomination();
    Campaign found = null;
    Pool closest = null;
    int most = 0;
    for (Campaign campaign : roster.campaigns()) {
      List<BitSet> known = campaign.knownByPool();
      for (int place = 0; place < known.size(); place++) {
        BitSet pool = known.get(place);
        int common = group.common(pool);
        if (common > most && common >= OVERLAP * Math.min(group.size(), pool.cardinality())) {
          found = campaign;
          closest = campaign.pools().get(place);
          most = common;
        }
      }
    }
    if (found == null || closest == null) {
      open(verdict);
    } else {
      Campaign whole = united(found, closest, group);
      add(group, closest);
      whole.rest(verdict);
    }
  }

  /**
   * The eldest of those campaigns that a convicted group shows to be one, which takes the others
   * in: they have most of their accounts in it, and by what is known now their pools are kin. While
   * little was known, the pieces of one pool were convicted one by one.
   */
  private Campaign united(Campaign found, Pool closest, Nomination group) {
    List<Campaign> others =
        roster.campaigns().stream()
            .filter(other -> other != found && mostly(other.known(), group))
            .toList();
    if (others.isEmpty()) {
      return found;
    }
    Kinship kinship = new Kinship(population, crowd, judge.returning(), roster.heard(), closest);
    List<Campaign> one =
        roster.campaigns().stream()
            .filter(each -> each == found || others.contains(each) && akin(kinship, each))
            .toList();
    Campaign eldest = one.get(0);
    one.stream().skip(1).forEach(eldest::absorb);
    roster.campaigns().removeAll(one.subList(1, one.size()));
    return eldest;
  }

  private static boolean mostly(BitSet accounts, Nomination within) {
    return 2 * within.common(accounts) > accounts.cardinality();
  }

  /**
   * Adds whom no campaign had: who is like the pool, and who is not, each if they are convicted by
   * themselves.
   */
  private void add(Nomination nomination, Pool pool) {
    int[] fresh = roster.unknown(nomination);
    IntPredicate alike = account -> roster.alike(pool, account);
    pool.convict(alone(nomination.by(), Arrays.stream(fresh).filter(alike).toArray()));
    pool.convict(alone(nomination.by(), Arrays.stream(fresh).filter(alike.negate()).toArray()));
  }

  /**
   * Who of a convicted group is of no campaign yet; nobody, if it was the others that convicted it.
   */
  private int[] unknown(Nomination nomination) {
    int[] fresh = roster.unknown(nomination);
    return fresh.length == nomination.size() ? fresh : alone(nomination.by(), fresh);
  }

  private void open(Verdict verdict) {
    int[] group = roster.inexcusable(unknown(verdict.nomination()));
    if (group.length < Nomination.LEAST) {
      return;
    }
    Campaign fresh = new Campaign(key(group), time, verdict);
    fresh.pools().add(new Pool(group));
    roster.learn(fresh, crowd);
    Campaign kin = kin(fresh);
    if (kin == null) {
      roster.campaigns().add(fresh);
    } else {
      kin.absorb(fresh);
    }
  }

  /**
   * The known campaign that a new one is another pool of; whose pools are many is asked by the
   * newest.
   */
  private @Nullable Campaign kin(Campaign fresh) {
    Kinship kinship =
        new Kinship(population, crowd, judge.returning(), roster.heard(), fresh.pools().get(0));
    for (Campaign campaign : roster.campaigns()) {
      if (akin(kinship, campaign)) {
        return campaign;
      }
    }
    return null;
  }

  /** Whether one of a campaign's newest pools is kin. */
  private static boolean akin(Kinship kinship, Campaign campaign) {
    return campaign.newestPools().stream().anyMatch(kinship::akin);
  }

  /** A part of a convicted group; nobody, if it was the rest of the group that convicted it. */
  private int[] alone(Set<Channel> by, int[] part) {
    if (part.length < Nomination.LEAST) {
      return new int[0];
    }
    Verdict verdict = judge.judge(List.of(new Nomination(by, part))).get(0);
    roster.excuse(List.of(verdict), List.of());
    return judge.convicts(verdict) ? part : new int[0];
  }

  private long key(int[] members) {
    long least = -1L;
    for (int member : members) {
      long key = population.key(member);
      least = Long.compareUnsigned(key, least) < 0 ? key : least;
    }
    return least;
  }
}
