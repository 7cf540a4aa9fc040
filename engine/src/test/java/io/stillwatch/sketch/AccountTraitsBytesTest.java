package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.AuthorisedScope;
import io.stillwatch.exchange.fake.BareAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccountTraitsBytesTest {

  @Test
  void whatIsKnownOfAHolderComesBackFromItsBytes() {
    AuthorisedScope scope = new AuthorisedScope("蒸馏 licence", 12, List.of("a", "", "модель"), -1);
    Account full =
        new Account(
            "a",
            1_700_000_000_000L,
            "some.body7@mail.example",
            "card",
            "NL",
            "org",
            "pro",
            "10.1.2.3",
            Account.Verified.YES,
            Optional.of(scope));
    for (Account account : List.of(full, Account.knownByUse("b"))) {
      AccountTraits traits = AccountTraits.of(account);
      assertThat(AccountTraits.fromBytes(traits.toBytes())).isEqualTo(traits);
    }
  }

  @Test
  void theBytesHoldNothingOfTheMailAddress() {
    Account account = BareAccount.of("a", Account.UNKNOWN_TIME, "somebody@mail.example", "");
    assertThat(new String(AccountTraits.of(account).toBytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("somebody", "mail");
  }
}
