package io.stillwatch.cli;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.read.SharedSink;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Stands before a pipeline and keeps of each account what a rehearsal sorts it by: plan,
 * organisation and holder. Takes exchanges from several threads, as the pipeline does. Cost: some
 * hundred bytes an account.
 */
final class KnownAccounts implements SharedSink {
  private static final int LONGEST = 60;

  private final SharedSink next;
  private final Map<Long, AccountTraits> traits = new ConcurrentHashMap<>();
  private final Map<Long, String> plans = new ConcurrentHashMap<>();
  private final Map<Long, String> plansInUse = new ConcurrentHashMap<>();
  private final Map<Long, String> organisations = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  KnownAccounts(SharedSink next) {
    this.next = next;
  }

  @Override
  public void exchange(Exchange exchange) {
    see(exchange);
    next.exchange(exchange);
  }

  @Override
  public Consumer<Exchange> branch() {
    Consumer<Exchange> branch = next.branch();
    return exchange -> {
      see(exchange);
      branch.accept(exchange);
    };
  }

  private void see(Exchange exchange) {
    if (!exchange.plan().isEmpty()) {
      keep(plansInUse, Hash.of(exchange.account()), exchange.plan());
    }
  }

  @Override
  public void account(Account account) {
    long hash = Hash.of(account.account());
    traits.merge(hash, AccountTraits.of(account), AccountTraits::least);
    if (!account.plan().isEmpty()) {
      keep(plans, hash, account.plan());
    }
    if (!account.org().isEmpty()) {
      keep(organisations, hash, account.org());
    }
    next.account(account);
  }

  @Override
  public void rejected(Rejected line) {
    next.rejected(line);
  }

  /** Of several words the first in the alphabet counts, whichever was read first. */
  private void keep(Map<Long, String> kept, long account, String text) {
    String cut = text.substring(0, Math.min(LONGEST, text.length()));
    String before = kept.get(account);
    // Nearly every exchange says what is known, and a look without a lock tells.
    if (before == null || cut.compareTo(before) < 0) {
      String word = words.computeIfAbsent(cut, same -> same);
      kept.merge(account, word, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
  }

  /** The plan of an account: that of its holder, else one that it used; or empty. */
  String plan(String account) {
    long hash = Hash.of(account);
    return plans.getOrDefault(hash, plansInUse.getOrDefault(hash, ""));
  }

  /** The organisation of an account, or empty. */
  String organisation(String account) {
    return organisations.getOrDefault(Hash.of(account), "");
  }

  /** The holder of an account. */
  AccountHolder holder(String account) {
    AccountTraits known = traits.get(Hash.of(account));
    return known == null ? AccountHolder.UNKNOWN : AccountHolder.of(known);
  }

  /** The holders that were told of. */
  AccountHolders holders() {
    Map<Long, AccountHolder> holders = new ConcurrentHashMap<>();
    traits.forEach((account, known) -> holders.put(account, AccountHolder.of(known)));
    return new AccountHolders(holders);
  }
}
