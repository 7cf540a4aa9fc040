package io.stillwatch.server.console;

import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Buckets;
import io.stillwatch.enforce.Guards;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a person's decision would touch, before it is made.
 *
 * @param campaign the campaign's name
 * @param mayBeInnocent how many of its members may be innocent, as a range
 * @param actions what each action would come to, mildest first
 */
public record Reach(String campaign, String mayBeInnocent, List<OfAction> actions) {

  public Reach {
    actions = List.copyOf(actions);
  }

  /**
   * What one action would come to.
   *
   * @param action its name in JSON
   * @param word the same in words
   * @param does what a gateway then does
   * @param accounts how many accounts it would be decided on
   * @param touched to how many of them it would be done in full
   * @param guarded to how many less would be done, and why
   * @param people how many people have to agree, whoever decides among them
   */
  public record OfAction(
      String action,
      String word,
      String does,
      int accounts,
      int touched,
      List<Guarded> guarded,
      int people) {

    public OfAction {
      guarded = List.copyOf(guarded);
    }
  }

  /**
   * Accounts that a guard stands before.
   *
   * @param accounts how many
   * @param guard why, as a sentence
   * @param left what is done to them instead
   */
  public record Guarded(int accounts, String guard, String left) {}

  /**
   * The reach of a decision on members of a campaign.
   *
   * @param accounts all of its members, or one of them
   * @param now the time, in milliseconds since 1970
   */
  public static Reach of(
      CampaignView campaign, List<String> accounts, AccountHolders holders, long now) {
    List<OfAction> actions = new ArrayList<>();
    long detectedAt = campaign.detectedAt().toEpochMilli();
    for (Action action : Action.values()) {
      Map<String, Guarded> guarded = new TreeMap<>();
      for (String account : accounts) {
        Guards.Ruling ruling = Guards.of(action, holders.of(account), detectedAt, now);
        if (!ruling.guard().isEmpty()) {
          String left = Wording.plain(ruling.action().word());
          guarded.merge(
              ruling.guard(),
              new Guarded(1, ruling.guard(), left),
              (one, other) -> new Guarded(one.accounts() + 1, one.guard(), one.left()));
        }
      }
      int spared = guarded.values().stream().mapToInt(Guarded::accounts).sum();
      actions.add(
          new OfAction(
              action.word(),
              Wording.plain(action.word()),
              does(action),
              accounts.size(),
              accounts.size() - spared,
              List.copyOf(guarded.values()),
              Guards.people(action, 1, accounts.size())));
    }
    return new Reach(campaign.id(), Wording.innocentRange(campaign), actions);
  }

  private static String does(Action action) {
    return switch (action) {
      case ALLOW -> "Nothing is done; the campaign is observed.";
      case TAG -> "Served, and marked for who looks at it later.";
      case VERIFY -> "Not served before the holder has shown who it is.";
      case THROTTLE ->
          "Served as far as the one bucket of the whole campaign has something left: "
              + Buckets.REQUESTS_PER_MINUTE
              + " requests a minute.";
      case WITHHOLD_REASONING -> "Served without what a student learns most from.";
      case REFUSE -> "Not served.";
    };
  }

  /** The reach in JSON. */
  public byte[] json() {
    return SheetJson.of(this);
  }
}
