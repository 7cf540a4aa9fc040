package io.stillwatch.sketch;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.AuthorisedScope;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept of an account's holder: hashes that show who shares what, and nothing that tells
 * what it was. A hash of 0 stands for what was not logged.
 *
 * @param created when the account was opened, in milliseconds since 1970, or {@link
 *     Account#UNKNOWN_TIME}
 * @param mailDomain hash of the mail address's domain
 * @param mailShape hash of how its local part is made: runs of letters, digits and signs
 * @param payment hash of the means of payment
 * @param country hash of the country claimed
 * @param org hash of the organisation claimed
 * @param signupNetwork hash of the network it was opened from
 * @param verified whether the provider checked the holder
 * @param authorised the registered scope, if any
 */
public record AccountTraits(
    long created,
    long mailDomain,
    long mailShape,
    long payment,
    long country,
    long org,
    long signupNetwork,
    Account.Verified verified,
    Optional<AuthorisedScope> authorised) {

  /** How much of an account's use may go beside the models of its scope before it is beyond it. */
  private static final double ASTRAY = 0.05;

  /** Nothing is known but use. */
  public static final AccountTraits NONE = of(Account.knownByUse(""));

  /** Keeps what may be kept. */
  public static AccountTraits of(Account account) {
    String mail = account.email().toLowerCase(Locale.ROOT);
    int sign = mail.lastIndexOf('@');
    String address = account.signupAddress();
    return new AccountTraits(
        account.created(),
        sign < 0 ? 0 : Hash.of(mail.substring(sign + 1)),
        sign < 0 ? 0 : Hash.of(shape(mail.substring(0, sign))),
        Hash.of(account.payment()),
        Hash.of(account.country()),
        Hash.of(account.org()),
        address.isEmpty() ? 0 : Addresses.network(address),
        account.verified(),
        account.authorised());
  }

  /**
   * Whether a registered scope covers what the account did: it ended before the scope does, has no
   * more exchanges than it allows, and next to none with a model that it does not name.
   */
  public boolean authorises(AccountProfile use) {
    return authorised
        .filter(scope -> use.last() < scope.end())
        .filter(scope -> scope.exchanges() < 0 || use.exchanges() <= scope.exchanges())
        .filter(scope -> scope.models().isEmpty() || withModels(scope.models(), use))
        .isPresent();
  }

  private static boolean withModels(List<String> models, AccountProfile use) {
    IntSet covered = new IntOpenHashSet();
    covered.add(0);
    models.forEach(model -> covered.add(Hash.shortOf(model)));
    int others = 0;
    for (int place = 0; place < SettingsCounts.VALUES; place++) {
      boolean other = !covered.contains(use.settings().value(SettingsField.MODEL, place));
      others += other ? use.settings().count(SettingsField.MODEL, place) : 0;
    }
    return others <= ASTRAY * use.exchanges();
  }

  /**
   * Of two lines on one account the one that comes first in a fixed order, so that their order is
   * nothing.
   */
  public AccountTraits least(AccountTraits other) {
    return toString().compareTo(other.toString()) <= 0 ? this : other;
  }

  /** The traits as bytes; {@link #fromBytes} undoes it. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** The traits that {@link #toBytes} wrote. */
  public static AccountTraits fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return read(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes the same bytes among others. */
  public void write(DataOutput out) throws IOException {
    TraitsBytes.write(this, out);
  }

  /** Reads what {@link #write} wrote. */
  public static AccountTraits read(DataInput in) throws IOException {
    return TraitsBytes.read(in);
  }

  private static String shape(String local) {
    StringBuilder shape = new StringBuilder();
    for (int at = 0; at < Math.min(local.length(), 64); at++) {
      char unit = local.charAt(at);
      char kind = Character.isDigit(unit) ? '9' : Character.isLetter(unit) ? 'a' : unit;
      if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
