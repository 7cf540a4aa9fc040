package io.stillwatch.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All accounts that have been seen in use, numbered in the order of their first exchange in event time. Not
 * thread-safe. Cost: a profile, the traits and about 100 bytes for each account.
 */
public final class Population {
  private final Map<Long, Integer> places = new HashMap<>();
  private final List<AccountProfile> profiles = new ArrayList<>();
  private final List<AccountTraits> traits = new ArrayList<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<Long, AccountTraits> known;

  /** Makes an empty population. What is known of holders is by the hash of the account's name. */
  public Population(Map<Long, AccountTraits> known) {
    this.known = known;
  }

  /** The account's number; a new one if it has not been seen. */
  public int placeOf(long account) {
    Integer place = places.get(account);
    if (place != null) {
      return place;
    }
    places.put(account, profiles.size());
    profiles.add(new AccountProfile());
    keys.add(account);
    traits.add(known.getOrDefault(account, AccountTraits.NONE));
    return profiles.size() - 1;
  }

  /** How many accounts there are. */
  public int size() {
    return profiles.size();
  }

  /** An account's profile. */
  public AccountProfile profile(int account) {
    return profiles.get(account);
  }

  /** An account's traits. */
  public AccountTraits traits(int account) {
    return traits.get(account);
  }

  /** The hash of an account's name, as {@link Hash#of} gives it. */
  public long key(int account) {
    return keys.get(account);
  }
}
