package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Account;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Who holds an account of the {@link SeedCase}: people with a card and a network of their own,
 * businesses with one card for all, verified for the most part, and a campaign that opens accounts
 * in a few days, some cards for many, a third of the mail at domains bought for it. Stateless.
 */
final class SeedHolder {
  private static final long DAY = 86_400_000;

  private SeedHolder() {}

  static Account of(SeedUse use) {
    SplittableRandom chance = new SplittableRandom(use.seed() + 1);
    boolean harvest = use.kind() == SeedUse.Kind.HARVEST;
    boolean business = use.kind() == SeedUse.Kind.PROGRAM;
    long begin = SeedCase.START + use.first() * DAY;
    String domain = "mail" + chance.nextInt(3_000) + ".example";
    if (business) {
      domain = "business" + use.group() + ".example";
    } else if (harvest && use.group() % 3 == 0) {
      domain = "bought" + use.group() % 90 + ".example";
    }
    String card = business || harvest ? use.kind() + "_" + use.group() : "own_" + use.number();
    String network =
        harvest
            ? "45.8" + use.group() % 3 + "." + use.group() % 200 + "." + chance.nextInt(250)
            : 60
                + chance.nextInt(128)
                + "."
                + chance.nextInt(256)
                + "."
                + chance.nextInt(256)
                + ".5";
    boolean verified = business ? use.group() % 4 > 0 : !harvest && chance.nextInt(4) == 0;
    return new Account(
        use.name(),
        harvest ? begin - chance.nextLong(3 * DAY) : begin - chance.nextLong(500 * DAY),
        use.name() + "@" + domain,
        card,
        "",
        business ? "Business " + use.group() : "",
        business ? "team" : "pro",
        network,
        verified ? Account.Verified.YES : Account.Verified.NO,
        Optional.empty());
  }
}
