package io.stillwatch.pipeline;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An account while exchanges are taken into it, for who sketches accounts elsewhere than {@link
 * ProfileReplay} judges them: its name, its profile, its last two conversations. Mutable; not
 * thread-safe. As bytes it is the name and a profile, {@link AccountProfile#BYTES} at most.
 */
public final class AccountState {
  private static final int FIELDS = 3 * Long.BYTES;

  private final String name;
  private final AccountProfile profile;
  private long firstId;
  private long latest;
  private long before;

  private AccountState(String name, AccountProfile profile) {
    this.name = name;
    this.profile = profile;
  }

  /** An account without exchanges. */
  public static AccountState unused(String name) {
    return new AccountState(name, new AccountProfile());
  }

  /** An account as {@link #toBytes} gave it. */
  public static AccountState fromBytes(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    byte[] name = new byte[from.getInt()];
    from.get(name);
    long firstId = from.getLong();
    long latest = from.getLong();
    long before = from.getLong();
    AccountState state =
        new AccountState(new String(name, StandardCharsets.UTF_8), AccountProfile.read(from));
    state.firstId = firstId;
    state.latest = latest;
    state.before = before;
    return state;
  }

  /** The account, to go on with elsewhere. */
  public byte[] toBytes() {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] packed = profile.toBytes();
    ByteBuffer to = ByteBuffer.allocate(Integer.BYTES + text.length + FIELDS + packed.length);
    to.putInt(text.length).put(text).putLong(firstId).putLong(latest).putLong(before).put(packed);
    return to.array();
  }

  /** Takes the next exchange in event time. */
  public void add(ExchangeSketch sketch) {
    if (profile.exchanges() == 0) {
      firstId = sketch.id();
    }
    profile.add(sketch, opens(sketch.conversation()));
  }

  private boolean opens(long conversation) {
    if (conversation == 0) {
      return true;
    }
    if (conversation == latest || conversation == before) {
      return false;
    }
    before = latest;
    latest = conversation;
    return true;
  }

  /**
   * What became of it in an hour. Holds the profile, not a copy of it.
   *
   * @param account hash of its name
   * @param exchanges how many it had in the hour
   */
  public AccountHour hour(long account, int exchanges) {
    return new AccountHour(account, name, firstId, exchanges, profile);
  }
}
