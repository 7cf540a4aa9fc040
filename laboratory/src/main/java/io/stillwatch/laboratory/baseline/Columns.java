package io.stillwatch.laboratory.baseline;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.read.LogSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes exchanges apart into columns as they are read. Mutable; for one thread. */
final class Columns implements LogSink {
  private static final int MOST_ROWS = 1 << 25;

  final List<String> names = new ArrayList<>();
  final List<Holder> holders = new ArrayList<>();
  int[] accounts = new int[1 << 12];
  long[] times = new long[1 << 12];
  long[] addresses = new long[1 << 12];
  long[] agents = new long[1 << 12];
  long[] prompts = new long[1 << 12];
  long[] systems = new long[1 << 12];
  long[] likenesses = new long[1 << 12];
  int size;
  private final Map<String, Integer> numbers = new HashMap<>();

  @Override
  public void exchange(Exchange exchange) {
    if (size == MOST_ROWS) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "the baselines hold at most " + MOST_ROWS + " exchanges; evaluate with --no-baselines");
    }
    if (size == times.length) {
      grow();
    }
    accounts[size] = number(exchange.account());
    times[size] = exchange.time();
    addresses[size] = Fingerprint.exact(exchange.origin().address());
    agents[size] = Fingerprint.exact(exchange.origin().userAgent());
    prompts[size] = Fingerprint.exact(exchange.text().prompt());
    systems[size] = Fingerprint.exact(exchange.text().system());
    likenesses[size] = Fingerprint.likeness(exchange.text().prompt());
    size++;
  }

  @Override
  public void account(Account account) {
    holders.set(
        number(account.account()),
        new Holder(account.created(), account.payment(), account.plan()));
  }

  @Override
  public void rejected(Rejected rejected) {
    // What nobody can read, no method can use.
  }

  private int number(String account) {
    return numbers.computeIfAbsent(
        account,
        name -> {
          names.add(name);
          holders.add(Holder.UNKNOWN);
          return names.size() - 1;
        });
  }

  private void grow() {
    int length = 2 * size;
    accounts = Arrays.copyOf(accounts, length);
    times = Arrays.copyOf(times, length);
    addresses = Arrays.copyOf(addresses, length);
    agents = Arrays.copyOf(agents, length);
    prompts = Arrays.copyOf(prompts, length);
    systems = Arrays.copyOf(systems, length);
    likenesses = Arrays.copyOf(likenesses, length);
  }
}
