package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Requests written by hand before any weight was set; the floors lie a little below the measured.
 */
final class HeldOutTest {
  private final IntentClassifier classifier = IntentClassifier.standard();

  @Test
  void theCapabilityOfHandWrittenRequestsIsRead() throws IOException {
    Confusion<Capability> confusion = capabilities(Labelled.heldOut());
    System.out.println("held-out capability: " + confusion);
    assertThat(confusion.accuracy()).as(confusion.toString()).isGreaterThan(0.86);
    for (Capability capability : Capability.values()) {
      if (capability != Capability.OTHER) {
        assertThat(confusion.recall(capability)).as(capability.word()).isGreaterThan(0.7);
      }
    }
  }

  @Test
  void theStageOfHandWrittenRequestsIsRead() throws IOException {
    Confusion<Stage> confusion = new Confusion<>();
    for (Labelled request : Labelled.heldOut()) {
      confusion.add(request.stage(), classifier.of(Requests.prompt(request.text())).stage());
    }
    System.out.println("held-out stage: " + confusion);
    assertThat(confusion.accuracy()).as(confusion.toString()).isGreaterThan(0.89);
    assertThat(confusion.recall(Stage.ORDINARY_USE)).isGreaterThan(0.97);
    assertThat(confusion.recall(Stage.HARVEST)).isGreaterThan(0.7);
  }

  @Test
  void requestsOfOtherLanguagesAreReadNearlyAsWell() throws IOException {
    Map<String, Double> accuracies = new TreeMap<>();
    for (String language : List.of("en", "zh", "es", "de", "fr", "pt", "ru", "ja")) {
      accuracies.put(language, capabilities(inLanguage(language)).accuracy());
    }
    System.out.println("held-out capability by language: " + accuracies);
    assertThat(accuracies.values()).allMatch(accuracy -> accuracy > 0.6);
  }

  @Test
  void whatServesAPipelineIsWorthMoreThanOrdinaryUse() throws IOException {
    double[] pipeline = training(request -> request.stage() != Stage.ORDINARY_USE);
    double[] ordinary = training(request -> request.stage() == Stage.ORDINARY_USE);
    double area = Ranking.areaUnderCurve(pipeline, ordinary);
    System.out.printf("held-out training: area under the curve %.4f%n", area);
    assertThat(area).isGreaterThan(0.96);
  }

  private Confusion<Capability> capabilities(List<Labelled> requests) {
    Confusion<Capability> confusion = new Confusion<>();
    for (Labelled request : requests) {
      Intent intent = classifier.of(Requests.prompt(request.text()));
      confusion.add(request.capability(), intent.capability());
    }
    return confusion;
  }

  private static List<Labelled> inLanguage(String language) throws IOException {
    return Labelled.heldOut().stream().filter(one -> one.language().equals(language)).toList();
  }

  private double[] training(Predicate<Labelled> wanted) throws IOException {
    return Labelled.heldOut().stream()
        .filter(wanted)
        .mapToDouble(request -> classifier.of(Requests.prompt(request.text())).training())
        .toArray();
  }
}
