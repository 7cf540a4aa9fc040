package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReturningTest {
  private static final BitSet HARVESTERS = range(0, 20);
  private static final BitSet CLEANERS = range(20, 40);
  private static final int STRANGER = 50;

  private static BitSet range(int from, int to) {
    BitSet accounts = new BitSet();
    accounts.set(from, to);
    return accounts;
  }

  /** One answer of a source for each of some askers, in the form of the prints. */
  private static int[] ties(int source, int firstAsker, int askers) {
    return IntStream.range(0, askers)
        .flatMap(asker -> IntStream.of(source, firstAsker + asker))
        .toArray();
  }

  private static int[] joined(int[]... parts) {
    return IntStream.range(0, parts.length).flatMap(part -> IntStream.of(parts[part])).toArray();
  }

  @Test
  void thoseWhoAskWithWhatOthersWereServedWorkForThem() {
    Returning returning = new Returning(ties(3, 20, 10));
    assertThat(returning.between(HARVESTERS, CLEANERS)).isTrue();
    assertThat(returning.between(CLEANERS, HARVESTERS)).as("whichever is asked first").isTrue();
  }

  @Test
  void aFewWhoDoMayHaveBeenShownIt() {
    assertThat(new Returning(ties(3, 20, 4)).between(HARVESTERS, CLEANERS)).isFalse();
    assertThat(new Returning(new int[0]).between(HARVESTERS, CLEANERS)).isFalse();
  }

  @Test
  void whoJudgesTheAnswersOfManyWorksForNone() {
    Returning returning = new Returning(joined(ties(3, 20, 10), ties(STRANGER, 20, 20)));
    assertThat(returning.between(HARVESTERS, CLEANERS)).isFalse();
  }

  @Test
  void whatAccountsServeEachOtherSaysNothingOfTheRest() {
    Returning among = new Returning(ties(25, 26, 10));
    assertThat(among.between(HARVESTERS, CLEANERS)).isFalse();
    Returning both = new Returning(joined(ties(3, 20, 10), ties(25, 26, 14)));
    assertThat(both.between(HARVESTERS, CLEANERS)).isTrue();
  }
}
