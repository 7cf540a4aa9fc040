package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.BothRhythms;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.EvenDays;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Rhythm;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.TwoHands;
import io.stillwatch.laboratory.population.voice.Voices;
import java.util.List;
import java.util.stream.Stream;

/** Owners whose key was stolen and sold: two behaviours in one account. */
public final class StolenKeyVictims implements Cohort {

  @Override
  public String population() {
    return "stolen-key-victim";
  }

  @Override
  public int alone() {
    return 40;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    return Crowd.of(
        population(),
        world,
        accounts,
        chance,
        own -> {
          Identity identity = Identity.person(world, own);
          Habits usual = usual(world, identity, own);
          long stolen = world.start() + (long) (own.unit() * 0.7 * world.days() * 86_400_000L);
          List<String> exits =
              Stream.generate(() -> Networks.home(Networks.country(own), own))
                  .limit(own.between(3, 30))
                  .toList();
          TwoHands hands =
              new TwoHands(
                  usual.voice(),
                  usual.whereabouts(),
                  Voices.person(world, own),
                  new Whereabouts.Exits(exits, List.of(Clients.library(own))),
                  stolen,
                  0.85);
          Rhythm rhythm =
              new BothRhythms(usual.rhythm(), new EvenDays(own.logNormal(20, 0.9)), stolen);
          return new Crowd.One(
              identity,
              new Habits(
                  rhythm,
                  usual.pace(),
                  hands,
                  usual.setup(),
                  hands,
                  identity.created(),
                  world.end()));
        });
  }

  private static Habits usual(World world, Identity identity, Chance own) {
    return own.happens(0.5)
        ? OrdinaryPeople.habits(world, identity, own)
        : Developers.habits(world, identity, own);
  }

  /**
   * An owner whose key a campaign uses from a moment on, nine sessions in ten, until another.
   *
   * @param campaign the thief in truth
   * @param thief what the campaign says, from where, and when
   */
  public static Member robbed(World world, String campaign, Habits thief, Chance own) {
    Identity identity = Identity.person(world, own);
    identity = identity.opened(Math.min(identity.created(), thief.from() - 30 * 86_400_000L));
    Habits usual = usual(world, identity, own);
    TwoHands hands =
        new TwoHands(
            usual.voice(),
            usual.whereabouts(),
            thief.voice(),
            thief.whereabouts(),
            thief.from(),
            0.9);
    Habits both =
        new Habits(
            new BothRhythms(usual.rhythm(), thief.rhythm(), thief.from()),
            usual.pace(),
            hands,
            usual.setup(),
            hands,
            identity.created(),
            world.end());
    return new Member(identity, "stolen-key-victim", campaign, both, world, own);
  }
}
