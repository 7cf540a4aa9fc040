package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WeightFileTest {

  @Test
  void everyNameInBracesIsAShapeOrAnOutcome() {
    Set<String> known = new HashSet<>();
    Arrays.stream(Shape.values()).forEach(shape -> known.add(shape.feature()));
    for (int column = 0; column < Outcomes.TRAINING; column++) {
      known.add(Outcomes.feature(column));
    }
    WeightTable table = WeightFile.shipped();
    for (int feature = 0; feature < table.size(); feature++) {
      if (table.name(feature).startsWith("{")) {
        assertThat(known).contains(table.name(feature));
      }
    }
  }

  @Test
  void everyOutcomeWeighsTrainingAndHasFeaturesOfItsOwn() {
    WeightTable table = WeightFile.shipped();
    for (int column = 0; column < Outcomes.TRAINING; column++) {
      assertThat(table.find(FeatureHash.named(Outcomes.feature(column)))).isNotNegative();
      int speaking = 0;
      for (int feature = 0; feature < table.size(); feature++) {
        speaking += table.weight(feature, column) > 0 ? 1 : 0;
      }
      assertThat(speaking).as(Outcomes.word(column)).isPositive();
    }
  }

  @Test
  void theWeightsOfAFeatureListedTwiceAddUp() throws IOException {
    WeightTable table =
        read("# comment\n\nproof, lemma\tmathematics\t1.5\nproof\tmathematics\t-1\n");
    int proof = table.find(FeatureName.hash("Proofs"));
    assertThat(table.weight(proof, Outcomes.column("mathematics"))).isEqualTo(0.5f);
    assertThat(table.weight(proof, Outcomes.column("science"))).isZero();
    assertThat(table.find(FeatureName.hash("unheard"))).isEqualTo(-1);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aLineThatNamesNoClassIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("proof\tmathematics\t1\nproof\tmathemagic\t1\n"))
        .withMessageContaining("line 2");
  }

  private static WeightTable read(String file) throws IOException {
    return WeightFile.read(new BufferedReader(new StringReader(file)));
  }
}
