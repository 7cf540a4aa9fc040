package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.World;
import java.util.ArrayList;
import java.util.List;

/** Identities bought in batches: opened within hours, cards and mail domains in common. Mutable. */
final class IdentitySupply {
  private static final long DAY = 86_400_000L;

  private final World world;
  private final CampaignPlan plan;
  private final Evasions asked;
  private final Chance chance;
  private final List<List<String>> networks;
  private final List<String> domains = new ArrayList<>();
  private String card = "";
  private int cardUses;
  private long batchTime;
  private int batchLeft;

  IdentitySupply(
      World world, CampaignPlan plan, Evasions asked, List<List<String>> networks, Chance chance) {
    this.world = world;
    this.plan = plan;
    this.asked = asked;
    this.chance = chance;
    this.networks = networks;
    int count = Math.max(3, (int) Math.sqrt(plan.accounts()));
    for (int i = 0; i < count; i++) {
      domains.add(Mail.domain(chance));
    }
  }

  /** The next identity for an account whose use begins then. */
  Identity next(long use) {
    Identity identity = Identity.person(world, chance);
    if (!chance.happens(plan.strength(Evasion.AGED_ACCOUNTS, asked))) {
      identity = identity.opened(Math.min(use - 600_000, batch(use)));
    } else {
      identity = identity.opened(Math.min(use - 30 * DAY, identity.created()));
    }
    if (chance.happens(plan.supply().disposable())) {
      identity = identity.mailedAt(Mail.at(domains.get(chance.early(domains.size())), chance));
    }
    if (!chance.happens(plan.strength(Evasion.UNIQUE_CARDS, asked))) {
      identity = identity.paidBy(card());
    }
    if (!chance.happens(plan.strength(Evasion.OWN_ADDRESS, asked))) {
      identity = identity.openedFrom(chance.pick(chance.pick(networks)));
    }
    return identity;
  }

  private long batch(long use) {
    if (batchLeft == 0) {
      batchLeft = chance.between(plan.supply().batch() / 2, 2 * plan.supply().batch());
      batchTime = use - (long) (chance.unit() * 30 * DAY);
    }
    batchLeft--;
    return batchTime + chance.below(6 * 3_600_000L);
  }

  private String card() {
    if (cardUses == 0) {
      int mean = plan.supply().accountsPerCard();
      cardUses = Math.clamp(chance.geometric(mean), 1, 3 * mean);
      card = Identity.card(chance);
    }
    cardUses--;
    return card;
  }
}
