package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The campaigns known so far, and what becomes of them as time goes on. Looks only at what the
 * population holds when it is asked, so a verdict never knows what came later. Not thread-safe.
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
  private static final Set<Channel> SUCCESSION = Set.of(Channel.SUCCESSION, Channel.INTENT);

  private final Population population;
  private final Roster roster;
  private List<Verdict> dismissed = List.of();
  private Crowd crowd = new Crowd(new int[0], 1);
  private PublicPassages passages = PublicPassages.NONE;

  /** Makes an empty ledger over a population that will grow. */
  public Ledger(Population population) {
    this(population, new Roster(population));
  }

  private Ledger(Population population, Roster roster) {
    this.population = population;
    this.roster = roster;
  }

  /** The same, to go a way of its own from here, over a fork of its population. */
  public Ledger fork(Population fork) {
    Ledger ledger = new Ledger(fork, roster.fork(fork));
    ledger.dismissed = dismissed;
    ledger.crowd = crowd;
    ledger.passages = passages;
    return ledger;
  }

  /** Has who asks out of the same public sets put forward too. */
  public void compareWith(PublicPassages known) {
    passages = known;
  }

  /**
   * Has those channels alone nominate, testify and say who belongs: what would be found if the log
   * had not the others. Before the first evaluation.
   */
  public void hear(Set<Channel> channels) {
    roster.hear(Set.copyOf(channels));
  }

  /** The campaigns, by the time they were detected. */
  public List<Campaign> campaigns() {
    return List.copyOf(roster.campaigns());
  }

  /** The groups that the last whole evaluation looked at and let go; may overlap. */
  public List<Verdict> dismissed() {
    return dismissed;
  }

  /** Writes what is known, so that a ledger over an equal population can go on from here. */
  public void write(ObjectOutputStream out) throws IOException {
    roster.write(out);
    out.writeObject(new ArrayList<>(dismissed));
    out.writeObject(crowd);
  }

  /** Goes on from what {@link #write} wrote, in the place of all that was known. */
  @SuppressWarnings("unchecked")
  public void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
    roster.read(in);
    dismissed = (List<Verdict>) in.readObject();
    crowd = (Crowd) in.readObject();
  }

  /** Nominates and judges afresh, as of a time. */
  public void evaluate(long time) {
    crowd = Crowd.of(population);
    if (crowd.size() < 2 * Nomination.LEAST) {
      return;
    }
    boolean[] flagged = roster.members();
    List<Nomination> nominations = new ArrayList<>(successors(flagged, time));
    Judge judge = nominate(nominations, flagged);
    List<Verdict> verdicts = judge.judge(nominations);
    dismissed = verdicts.stream().filter(verdict -> !verdict.accused()).toList();
    List<Nomination> grown = grow(verdicts);
    nominations.addAll(grown);
    List<Verdict> accused = accused(grown.isEmpty() ? verdicts : judge.judge(nominations), grown);
    roster.excuseNobody();
    roster.excuse(
        dismissed, accused.stream().map(verdict -> verdict.nomination().accounts()).toList());
    Attribution attribution = new Attribution(population, roster, crowd, judge, time);
    // Of a group alike in words it may be that one before it has taken most.
    accused.stream()
        .filter(verdict -> standsWhole(verdict.nomination(), grown))
        .forEach(attribution::accuse);
    roster.settle(crowd, time);
  }

  /** Asks of each of some accounts whether it belongs to a known campaign. */
  public void join(int[] accounts, long time) {
    roster.join(accounts, time);
  }

  /** Nominates, and hands on what the judge needs of what that took; the rest is free again. */
  private Judge nominate(List<Nomination> nominations, boolean[] flagged) {
    Nominees nominees = Nominees.of(population, crowd, passages, roster.heard());
    nominations.addAll(nominees.groups());
    nominations.replaceAll(group -> Customers.leftOut(population, group));
    Measurer measurer = new Measurer(population, nominees.keys(), crowd.accounts(), roster.heard());
    return new Judge(population, measurer, nominees.graph(), crowd.accounts(), flagged);
  }

  /** Who may have taken over from the known pools that are over, without those already flagged. */
  private List<Nomination> successors(boolean[] flagged, long time) {
    if (!roster.heard().contains(Channel.SUCCESSION)) {
      return List.of();
    }
    int[] strangers =
        Arrays.stream(crowd.accounts()).filter(account -> !flagged[account]).toArray();
    return roster.campaigns().stream()
        .flatMap(campaign -> campaign.newestPools().stream())
        .map(pool -> Succession.of(population, pool.convicted()))
        .filter(succession -> succession.isOver(time))
        .map(succession -> succession.successors(population, strangers))
        .filter(successors -> successors.length >= Nomination.LEAST)
        .map(successors -> new Nomination(SUCCESSION, successors))
        .toList();
  }

  /**
   * The convicted, surest first: grown groups, and groups alike in words alone, which stand whole
   * as they were nominated. Other nominations are pieces of a crowd that was cut by several things
   * at once; they only grow.
   */
  private List<Verdict> accused(List<Verdict> verdicts, List<Nomination> grown) {
    return verdicts.stream()
        .filter(Verdict::accused)
        .filter(verdict -> standsWhole(verdict.nomination(), grown))
        .sorted(Comparator.comparingDouble(Verdict::withoutAny))
        .toList();
  }

  private boolean standsWhole(Nomination nomination, List<Nomination> grown) {
    return grown.contains(nomination)
        || nomination.by().equals(Nominees.WORDS)
            && roster.unknown(nomination).length >= Activity.FEWEST_ACCOUNTS;
  }

  /**
   * Grows the likeliest groups to all who are alike by what nominated them; what may testify has no
   * say.
   */
  private List<Nomination> grow(List<Verdict> verdicts) {
    List<Verdict> promising = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.withoutAny() <= PROMISING
          && verdict.alternatives().get(0).strength() < Innocence.EXPLAINS) {
        promising.add(verdict);
      }
    }
    promising.sort(Comparator.comparingDouble(Verdict::withoutAny));
    List<Nomination> grown = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Verdict verdict : promising) {
      int[] members = verdict.nomination().members();
      int common = verdict.nomination().common(covered);
      if (grown.size() == MOST_GROWN || common > 0.5 * members.length) {
        continue;
      }
      Nomination whole = grow(verdict.nomination());
      if (whole.size() >= Nomination.LEAST) {
        grown.add(whole);
        covered.or(whole.accounts());
        if (members.length > Examples.MOST_KNOWN) {
          covered.or(verdict.nomination().accounts()); // Not all of them were looked at.
        }
      }
    }
    return grown;
  }

  private Nomination grow(Nomination seed) {
    Set<Channel> by = new TreeSet<>(seed.by());
    by.add(Channel.TEXT);
    by.add(Channel.SETUP);
    by.retainAll(roster.heard());
    Examples examples = new Examples(population, crowd, seed.accounts(), new BitSet());
    Likeness likeness = Settling.guess(population, examples, by);
    int[] members = examples.alike(likeness);
    return Customers.leftOut(population, new Nomination(by, members));
  }
}
