package io.stillwatch.sketch;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Map;

/**
 * All accounts that have been seen in use, numbered in the order of their first exchange in event time. Not
 * thread-safe. Cost: a profile, a reference to the traits and about 45 bytes for each account.
 */
public final class Population {
  private static final int FIRST_ROOM = 1_024;

  private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
  private final Map<Long, AccountTraits> known;
  private AccountProfile[] profiles = new AccountProfile[FIRST_ROOM];
  private AccountTraits[] traits = new AccountTraits[FIRST_ROOM];
  private long[] keys = new long[FIRST_ROOM];
  private int size;

  /** Makes an empty population. What is known of holders is by the hash of the account's name. */
  public Population(Map<Long, AccountTraits> known) {
    this.known = known;
    places.defaultReturnValue(-1);
  }

  /** The account's number; a new one if it has not been seen. */
  public int placeOf(long account) {
    int place = places.get(account);
    return place >= 0 ? place : add(account);
  }

  private int add(long account) {
    if (size == keys.length) {
      int room = size + (size >>> 1);
      profiles = Arrays.copyOf(profiles, room);
      traits = Arrays.copyOf(traits, room);
      keys = Arrays.copyOf(keys, room);
    }
    places.put(account, size);
    profiles[size] = new AccountProfile();
    traits[size] = known.getOrDefault(account, AccountTraits.NONE);
    keys[size] = account;
    return size++;
  }

  /** How many accounts there are. */
  public int size() {
    return size;
  }

  /** An account's profile. */
  public AccountProfile profile(int account) {
    return profiles[account];
  }

  /** Puts another profile in the place of an account's, for who sketches accounts elsewhere. */
  public void replace(int account, AccountProfile profile) {
    profiles[account] = profile;
  }

  /** An account's traits. */
  public AccountTraits traits(int account) {
    return traits[account];
  }

  /** The hash of an account's name, as {@link Hash#of} gives it. */
  public long key(int account) {
    return keys[account];
  }
}
