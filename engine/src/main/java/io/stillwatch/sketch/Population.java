package io.stillwatch.sketch;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * All accounts that have been seen in use, numbered in the order of their first exchange in event
 * time. Not thread-safe. Cost: a profile, a reference to the traits and about 45 bytes for each
 * account.
 */
public final class Population {
  private static final int FIRST_ROOM = 1_024;

  private final Long2IntOpenHashMap places;
  private final Map<Long, AccountTraits> known;

  /** Whose profiles another population holds too. */
  private final BitSet shared = new BitSet();

  private AccountProfile[] profiles = new AccountProfile[FIRST_ROOM];
  private AccountTraits[] traits = new AccountTraits[FIRST_ROOM];
  private long[] keys = new long[FIRST_ROOM];
  private int size;

  /** Makes an empty population. What is known of holders is by the hash of the account's name. */
  public Population(Map<Long, AccountTraits> known) {
    this.known = known;
    this.places = new Long2IntOpenHashMap();
    places.defaultReturnValue(-1);
  }

  private Population(Population other) {
    this.known = other.known;
    this.places = other.places.clone();
    this.profiles = other.profiles.clone();
    this.traits = other.traits.clone();
    this.keys = other.keys.clone();
    this.size = other.size;
  }

  /**
   * The same accounts, to go a way of their own from here. A profile is copied when one of the two
   * first changes it, so this costs about 30 bytes for each account.
   */
  public Population fork() {
    shared.set(0, size);
    Population fork = new Population(this);
    fork.shared.set(0, size);
    return fork;
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

  /** The account's number, -1 if it has not been seen. */
  public int find(long account) {
    return places.get(account);
  }

  /** An account's profile, to be changed. */
  public AccountProfile own(int account) {
    if (shared.get(account)) {
      profiles[account] = profiles[account].copy();
      shared.clear(account);
    }
    return profiles[account];
  }

  /** Writes every account's key and profile; what is known of holders is not written. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int account = 0; account < size; account++) {
      byte[] profile = profiles[account].toBytes();
      out.writeLong(keys[account]);
      out.writeInt(profile.length);
      out.write(profile);
    }
  }

  /** Adds the accounts that {@link #write} wrote. */
  public void read(DataInput in) throws IOException {
    int count = in.readInt();
    for (int account = 0; account < count; account++) {
      int place = placeOf(in.readLong());
      byte[] profile = new byte[in.readInt()];
      in.readFully(profile);
      profiles[place] = AccountProfile.fromBytes(profile);
    }
  }

  /** How many accounts there are. */
  public int size() {
    return size;
  }

  /** An account's profile, to be read. */
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

  /** Whether a registered scope covers all that an account did so far. */
  public boolean authorised(int account) {
    return traits[account].authorises(profiles[account]);
  }

  /** The hash of an account's name, as {@link Hash#of} gives it. */
  public long key(int account) {
    return keys[account];
  }
}
