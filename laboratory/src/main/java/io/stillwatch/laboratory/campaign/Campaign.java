package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.network.ProxyVendors;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.HumanDays;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Rhythm;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.SteadyDays;
import io.stillwatch.laboratory.population.Turns;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.cohort.StolenKeyVictims;
import io.stillwatch.laboratory.population.voice.MixedVoice;
import io.stillwatch.laboratory.population.voice.TenantsVoice;
import io.stillwatch.laboratory.population.voice.Voices;
import java.util.ArrayList;
import java.util.List;

/** Turns a plan into the accounts of a campaign. For one thread. */
public final class Campaign {
  private static final long DAY = 86_400_000L;
  private static final int ROTATION = 3;
  private static final long HOUR = 3_600_000L;
  private static final double PER_SESSION = 1.2;
  private static final int PROBES = 200;
  private static final int PROBED_FOR = 20;

  private final World world;
  private final CampaignPlan plan;
  private final Evasions asked;
  private final Chance chance;
  private final List<List<String>> networks = new ArrayList<>();
  private final List<Client> clients;
  private final List<Setup> setups = new ArrayList<>();
  private final Voice harvest;
  private final IdentitySupply supply;
  private final WorkList work;

  private Campaign(
      World world, CampaignPlan plan, Evasions asked, ServedAnswers served, Chance chance) {
    this.world = world;
    this.plan = plan;
    this.asked = asked;
    this.chance = chance;
    for (int i = 0; i < plan.networks(); i++) {
      networks.add(network(chance.of("network").of(i)));
    }
    this.clients = Clients.several(5, chance.of("clients"));
    for (int i = 0; i < 3; i++) {
      setups.add(setup(chance.of("setup").of(i)));
    }
    double noRepeats = plan.strength(Evasion.NO_REPEATS, asked);
    int samples = 1 + (int) Math.round(4 * plan.strength(Evasion.SPREAD_SAMPLES, asked));
    this.work =
        new WorkList(world, plan.work(), samples, 0.03 * (1 - noRepeats), chance.of("work"));
    this.harvest = new HarvestVoice(plan, asked, work, served, world, chance.of("voice"));
    this.supply = new IdentitySupply(world, plan, asked, networks, chance.of("supply"));
  }

  /**
   * The accounts of a campaign, or of a part of one; {@code plan} is already scaled.
   *
   * @param served what the accounts of all its parts are served
   */
  public static List<Member> members(
      World world, CampaignPlan plan, Evasions asked, ServedAnswers served, Chance chance) {
    return new Campaign(world, plan, asked, served, chance).members();
  }

  private List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (CampaignPlan.Pool pool : plan.pools()) {
      float[] load = load(pool, chance.of("load").of(members.size()));
      for (int i = 0; i < pool.accounts(); i++) {
        members.add(member(pool, load, chance.of("account").of(members.size())));
      }
    }
    probers(members);
    return members;
  }

  /**
   * Who tries techniques on the day before the start: throw-away accounts as far as the adversary
   * cares, else accounts that work for the pool afterwards.
   */
  private void probers(List<Member> members) {
    double care = plan.strength(Evasion.THROWAWAY_PROBES, asked);
    int unasked = (int) Math.ceil(care * plan.accounts() / PROBED_FOR);
    int count = Math.max(unasked, plan.probes() / PROBES);
    CampaignPlan.Pool pool = plan.pools().get(0);
    float[] load = load(pool, chance.of("load").of(0));
    for (int i = 0; i < count; i++) {
      Chance own = chance.of("probe").of(i);
      long until = own.happens(care) ? probing() + DAY : day(pool.untilDay());
      members.add(prober(load, until, own));
    }
  }

  private long probing() {
    return day(Math.max(0, plan.pools().get(0).fromDay() - 1));
  }

  private Member prober(float[] load, long until, Chance own) {
    double sessions = plan.perDay() / PER_SESSION;
    float[] eager = load.clone();
    int first = (int) ((probing() - world.start()) / HOUR);
    for (int hour = first; hour < Math.min(first + 24, eager.length); hour++) {
      eager[hour] = (float) (PROBES / PER_SESSION / sessions);
    }
    Identity identity = supply.next(probing());
    Habits habits =
        new Habits(
            new SteadyDays(sessions, world.start(), eager),
            new Pace(PER_SESSION, 6000, 0.8),
            new Whereabouts.Exits(
                ProxyVendors.slice(own.pick(networks), own), List.of(own.pick(clients))),
            pivoting(own.pick(setups), own),
            new ProbingVoice(world, work, harvest, probing() + DAY, own.of("words")),
            probing(),
            until);
    return new Member(identity, plan.part(), plan.name(), habits, world, own);
  }

  private long day(int number) {
    return world.start() + number * DAY;
  }

  private Member member(CampaignPlan.Pool pool, float[] load, Chance own) {
    long from = day(pool.fromDay());
    long until = day(pool.untilDay());
    from += joining(pool, until - from, own);
    if (own.happens(plan.strength(Evasion.SHORT_LIVES, asked))) {
      from = day(pool.fromDay()) + own.below(until - day(pool.fromDay()));
      until = Math.min(until, from + 2 * DAY);
    }
    AccessPath path =
        AccessPath.draw(plan.strength(Evasion.ACCESS_PATHS, asked), own.of("access path"));
    Chance onPath = own.of("on the path");
    Identity identity = path.holder(supply.next(from), onPath);
    boolean scrubbed = own.happens(plan.strength(Evasion.SCRUBBED_METADATA, asked));
    Client client = scrubbed ? Clients.library(own) : own.pick(clients);
    Setup setup = scrubbed ? Setup.program(world, own).withoutConversations() : own.pick(setups);
    Rhythm rhythm = rhythm(identity, load, own);
    Habits habits =
        new Habits(
            rhythm,
            new Pace(PER_SESSION, rhythm instanceof HumanDays ? 75_000 : 6000, 0.8),
            whereabouts(identity, path, path.client(client, onPath), own),
            pivoting(path.setup(setup, world, onPath), own),
            voice(identity, own),
            from,
            until);
    if (own.of("theft").happens(plan.strength(Evasion.STOLEN_KEYS, asked))) {
      return StolenKeyVictims.robbed(world, plan.name(), habits, own.of("owner"));
    }
    return new Member(identity, plan.part(), plan.name(), habits, world, own);
  }

  /**
   * Most of the first pool are there on the first day; a pool that takes over is there in hours.
   */
  private long joining(CampaignPlan.Pool pool, long span, Chance own) {
    if (pool != plan.pools().get(0)) {
      return own.below(6 * HOUR);
    }
    return own.happens(0.85) ? own.below(DAY) : own.below(Math.max(1, span / 4));
  }

  private Rhythm rhythm(Identity identity, float[] load, Chance own) {
    double diluted = plan.strength(Evasion.DILUTION, asked);
    double perDay = plan.perDay() * (1 - diluted) + Math.min(plan.perDay(), 10) * diluted;
    double sessions = perDay / PER_SESSION;
    if (own.happens(plan.strength(Evasion.DAILY_RHYTHM, asked))) {
      HumanDays person = HumanDays.draw(sessions, identity.country().offset(), own);
      return new HumanDays(
          sessions / 0.8, 0.9, person.peak(), person.breadth(), person.second(), 0.8);
    }
    if (own.happens(plan.strength(Evasion.ROTATING_POOLS, asked))) {
      Rhythm busier = new SteadyDays(ROTATION * sessions, world.start(), load);
      return new Turns(busier, ROTATION, own.below(ROTATION));
    }
    return new SteadyDays(sessions, world.start(), load);
  }

  /** Resold accounts serve their customers too; warmed ones pretend to have an owner. */
  private Voice voice(Identity identity, Chance own) {
    double honest = plan.strength(Evasion.HONEST_TRAFFIC, asked);
    if (honest > 0) {
      List<Voice> customers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        customers.add(
            own.happens(0.5)
                ? Voices.foreign(world, identity.country().language(), own)
                : Voices.person(world, own));
      }
      double share = 10 * honest / (10 * honest + 1);
      return new MixedVoice(harvest, new TenantsVoice(customers, List.of()), share);
    }
    double aged = plan.strength(Evasion.AGED_ACCOUNTS, asked);
    return aged > 0 ? new MixedVoice(harvest, Voices.person(world, own), 0.15 * aged) : harvest;
  }

  private Whereabouts whereabouts(Identity identity, AccessPath path, Client client, Chance own) {
    if (own.happens(plan.strength(Evasion.OWN_ADDRESS, asked))) {
      return new Whereabouts.Places(
          List.of(Networks.home(identity.country(), own)), List.of(Clients.library(own)));
    }
    List<String> slice = ProxyVendors.slice(own.pick(networks), own);
    return new Whereabouts.Exits(path.exits(slice, own.of("cloud")), List.of(client));
  }

  private Setup pivoting(Setup setup, Chance own) {
    double slow = plan.strength(Evasion.SLOW_PIVOT, asked);
    long lag = (long) (HOUR * (4 + 16 * own.unit()) + slow * own.unit() * 21 * DAY);
    return new Setup(
        true,
        "",
        lag,
        setup.temperature(),
        setup.topP(),
        setup.maxTokens(),
        setup.stream(),
        setup.answerLength(),
        setup.reasoningShare(),
        setup.conversations());
  }

  private Setup setup(Chance own) {
    Setup drawn = Setup.program(world, own);
    return new Setup(
        true,
        "",
        0,
        drawn.temperature(),
        drawn.topP(),
        Math.max(2048, drawn.maxTokens()),
        drawn.stream(),
        Math.max(300 * world.answerScale(), drawn.answerLength()),
        0.7,
        drawn.conversations());
  }

  private List<String> network(Chance own) {
    int exits = Math.max(20, (int) (plan.accounts() * (0.2 + own.unit())));
    boolean crowded = own.of("crowded").happens(plan.strength(Evasion.CROWDED_PROXIES, asked));
    return crowded ? world.vendors().hireFromTheLargest(exits) : world.vendors().hire(exits, own);
  }

  /** The queue's load hour by hour: about even, with pauses that all accounts have in common. */
  private float[] load(CampaignPlan.Pool pool, Chance own) {
    float[] load = new float[world.days() * 24];
    double slow = plan.strength(Evasion.SLOW_START, asked);
    int first = pool.fromDay() * 24;
    int last = Math.min(load.length, pool.untilDay() * 24);
    double level = 0;
    int pause = 0;
    for (int hour = first; hour < last; hour++) {
      level = 0.9 * level + 0.15 * own.normal();
      pause = pause > 0 ? pause - 1 : own.happens(0.008) ? own.between(1, 5) : 0;
      double grown = Math.min(1, (hour - first + 1) / (1 + 0.5 * slow * (last - first)));
      load[hour] = (float) (pause > 0 ? 0 : Math.exp(level) * grown);
    }
    return slow > 0 ? load : evened(load, last - first);
  }

  /** So that the mean hour has a load of 1, whatever the pauses were. */
  private static float[] evened(float[] load, int hours) {
    double sum = 0;
    for (float here : load) {
      sum += here;
    }
    for (int hour = 0; hour < load.length; hour++) {
      load[hour] *= (float) (hours / sum);
    }
    return load;
  }
}
