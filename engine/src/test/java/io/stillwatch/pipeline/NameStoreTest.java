package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameStoreTest {
  @Test
  void everyNameComesBackByItsHashWhateverItsLength() {
    NameStore names = new NameStore();
    List<String> all =
        List.of("a", "ключ-7", "x".repeat(1 << 20), "y".repeat(3 << 20), "账户", "last");
    for (int time = 0; time < 2; time++) {
      all.forEach(names::add);
    }

    assertThat(all).allSatisfy(name -> assertThat(names.of(Hash.of(name))).isEqualTo(name));
    assertThat(names.of(Hash.of("never seen"))).isEmpty();
  }

  @Test
  void aHundredThousandNamesFillSeveralPages() {
    NameStore names = new NameStore();
    for (int account = 0; account < 100_000; account++) {
      names.add("account-with-a-longer-name-" + account);
    }

    assertThat(names.of(Hash.of("account-with-a-longer-name-0"))).endsWith("-0");
    assertThat(names.of(Hash.of("account-with-a-longer-name-99999"))).endsWith("-99999");
  }
}
