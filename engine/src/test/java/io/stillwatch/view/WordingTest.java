package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.view.fake.MadeUpFindings;
import org.junit.jupiter.api.Test;

final class WordingTest {

  @Test
  void countsHaveThreeDigitsAndAUnit() {
    assertThat(Wording.rounded(9_999)).isEqualTo("9,999");
    assertThat(Wording.rounded(10_000)).isEqualTo("10 k");
    assertThat(Wording.rounded(999_499)).isEqualTo("999 k");
    assertThat(Wording.rounded(999_500)).isEqualTo("1.0 M");
    assertThat(Wording.rounded(28_800_000)).isEqualTo("28.8 M");
    assertThat(Wording.rounded(151_000_000)).isEqualTo("151 M");
    assertThat(Wording.rounded(1_000_000_000)).isEqualTo("1.0 G");
  }

  @Test
  void doubtIsARangeOfAccounts() {
    Findings findings = MadeUpFindings.withAccountsNamed("acct-");
    assertThat(Wording.innocentRange(findings.campaigns().get(0))).isEqualTo("0–2 of 212 accounts");
    assertThat(Wording.innocentRange(findings.campaigns().get(1))).isEqualTo("0–7 of 11 accounts");
  }

  @Test
  void aFalseDiscoveryRateIsSaidAsOdds() {
    assertThat(Wording.falseDiscovery(0.00004)).startsWith("about 1 in 25,000 groups");
    assertThat(Wording.falseDiscovery(0.18)).startsWith("about 1 in 6 groups");
    assertThat(Wording.falseDiscovery(0)).startsWith("fewer than 1 in a million");
  }

  @Test
  void anUnknownChannelIsShownByItsOwnWord() {
    assertThat(Wording.brief("tea_leaves")).isEqualTo("tea leaves");
  }
}
