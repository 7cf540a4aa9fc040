package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.read.SharedSink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class KnownAccountsTest {
  private static final String USED =
      "{\"id\":\"%s\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\",\"plan\":\"%s\"}\n";
  private static final String HELD = "{\"account\":\"a\",\"plan\":\"%s\",\"org\":\"%s\"}\n";

  private static KnownAccounts known(String lines) {
    KnownAccounts known = new KnownAccounts(new Nobody());
    ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, in).read(List.of(Path.of("-")), known);
    return known;
  }

  @Test
  void thePlanAndTheOrganisationDoNotDependOnTheOrderOfLines() {
    String[] lines = {
      USED.formatted("1", "pro"), USED.formatted("2", "free"), USED.formatted("3", "team")
    };
    assertThat(known(lines[0] + lines[1] + lines[2]).plan("a")).isEqualTo("free");
    assertThat(known(lines[2] + lines[1] + lines[0]).plan("a")).isEqualTo("free");

    String one = HELD.formatted("pro", "north");
    String other = HELD.formatted("team", "east");
    for (String order : List.of(one + other + lines[1], lines[1] + other + one)) {
      assertThat(known(order).plan("a")).as(order).isEqualTo("pro");
      assertThat(known(order).organisation("a")).as(order).isEqualTo("east");
    }
  }

  /** Takes everything and keeps nothing. */
  private static final class Nobody implements SharedSink {

    @Override
    public void exchange(Exchange exchange) {}

    @Override
    public Consumer<Exchange> branch() {
      return exchange -> {};
    }

    @Override
    public void account(Account account) {}

    @Override
    public void rejected(Rejected line) {}
  }
}
