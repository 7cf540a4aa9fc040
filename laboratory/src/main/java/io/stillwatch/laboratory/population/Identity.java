package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Country;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;

/**
 * Who an account says it is.
 *
 * @param created in milliseconds since 1970
 * @param scope the registered scope, as a JSON object, or empty
 */
public record Identity(
    String account,
    long created,
    String email,
    String payment,
    Country country,
    String org,
    String plan,
    String signupAddress,
    boolean verified,
    String scope) {
  private static final long DAY = 86_400_000L;
  private static final String[] PLANS = {"pro", "pay_as_you_go", "free", "pro", "max"};

  /** A person on a card of their own, who came within the last two and a half years. */
  public static Identity person(World world, Chance chance) {
    return person(world, Networks.country(chance), chance);
  }

  /** The same, of a country. */
  public static Identity person(World world, Country country, Chance chance) {
    double age = Math.pow(chance.unit(), 1.6) * 900;
    long created = world.end() - (long) (age * DAY) - chance.below(DAY);
    return new Identity(
        "acct_" + chance.token(14),
        created,
        Mail.person(chance),
        card(chance),
        country,
        "",
        chance.pick(PLANS),
        Networks.home(country, chance),
        chance.happens(0.35),
        "");
  }

  /** A fingerprint of a card. */
  public static String card(Chance chance) {
    return "pm_" + chance.token(16);
  }

  /** The same account, opened at another time. */
  public Identity opened(long at) {
    return new Identity(
        account, at, email, payment, country, org, plan, signupAddress, verified, scope);
  }

  /** The same account on another card. */
  public Identity paidBy(String card) {
    return new Identity(
        account, created, email, card, country, org, plan, signupAddress, verified, scope);
  }

  /** The same account with another mail address. */
  public Identity mailedAt(String address) {
    return new Identity(
        account, created, address, payment, country, org, plan, signupAddress, verified, scope);
  }

  /** The same account, opened from another address. */
  public Identity openedFrom(String address) {
    return new Identity(
        account, created, email, payment, country, org, plan, address, verified, scope);
  }

  /** The same account on another plan. */
  public Identity on(String booked) {
    return new Identity(
        account, created, email, payment, country, org, booked, signupAddress, verified, scope);
  }

  /**
   * The same account as part of an organisation; {@code checked} says whether that was verified.
   */
  public Identity of(String organisation, boolean checked) {
    return new Identity(
        account,
        created,
        email,
        payment,
        country,
        organisation,
        plan,
        signupAddress,
        checked,
        scope);
  }

  /** The same account with a registered scope. */
  public Identity within(String registered) {
    return new Identity(
        account, created, email, payment, country, org, plan, signupAddress, verified, registered);
  }
}
