package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What the classifier makes of text it was not made from; the floors lie a little below. */
final class RealPromptsTest {
  private static final List<String> HARVESTS =
      List.of(
          "harvest__gorilla_apibench",
          "harvest__gpteacher_roleplay",
          "harvest__metamath_backward",
          "harvest__numina_cot_1k");
  private static final List<String> ORGANIC =
      List.of(
          "organic__banking77",
          "organic__clinc150",
          "organic__oasst_zh",
          "organic__query_wellformedness");

  private final IntentClassifier classifier = IntentClassifier.standard();

  @BeforeEach
  void realPromptsAreThere() {
    if (!RealPrompts.present()) {
      System.err.println("SKIPPED: no ../shared/data beside the checkout; intent is not measured");
      throw new TestAbortedException("no real prompts to measure intent on");
    }
  }

  @Test
  void theCapabilityOfRealSetsIsRead() throws IOException {
    assertThat(share("harvest__numina_cot_1k", Capability.MATHEMATICS)).isGreaterThan(0.96);
    assertThat(share("harvest__metamath_backward", Capability.MATHEMATICS)).isGreaterThan(0.95);
    assertThat(share("harvest__gpteacher_roleplay", Capability.ROLE_PLAY)).isGreaterThan(0.87);
    assertThat(
            share(
                "harvest__gorilla_apibench", Capability.SOFTWARE_ENGINEERING, Capability.TOOL_USE))
        .isGreaterThan(0.5);
    assertThat(share("organic__banking77", Capability.QUESTION_ANSWERING, Capability.CONVERSATION))
        .isGreaterThan(0.95);
    assertThat(share("organic__query_wellformedness", Capability.QUESTION_ANSWERING))
        .isGreaterThan(0.95);
    assertThat(
            share(
                "organic__clinc150",
                Capability.QUESTION_ANSWERING,
                Capability.CONVERSATION,
                Capability.TOOL_USE))
        .isGreaterThan(0.9);
  }

  @Test
  void whatPeopleAskIsOrdinary() throws IOException {
    for (String set : ORGANIC) {
      assertThat(ordinary(set, RealPrompts.unseen(set))).as(set).isGreaterThan(0.93);
    }
    assertThat(ordinary("people", RealPrompts.people())).isGreaterThan(0.98);
    ordinary("awesome_prompts", RealPrompts.unseen("template_trap__awesome_prompts"));
  }

  @Test
  void harvestsAreWorthMoreThanWhatPeopleAsk() throws IOException {
    double[] harvests = training(HARVESTS);
    double[] organic = training(ORGANIC);
    double area = Ranking.areaUnderCurve(harvests, organic);
    System.out.printf("training, harvest against organic: area under the curve %.4f%n", area);
    assertThat(area).isGreaterThan(0.95);
    for (String harvest : HARVESTS) {
      double one = Ranking.areaUnderCurve(training(List.of(harvest)), organic);
      System.out.printf("  %s against organic: %.4f%n", harvest, one);
      assertThat(one).as(harvest).isGreaterThan(0.85);
    }
  }

  private double share(String set, Capability... expected) throws IOException {
    Map<Capability, Integer> counts = new EnumMap<>(Capability.class);
    List<String> texts = RealPrompts.unseen(set);
    for (String text : texts) {
      counts.merge(classifier.of(Requests.prompt(text)).capability(), 1, Integer::sum);
    }
    Set<Capability> wanted = Set.of(expected);
    double right = 0;
    for (Map.Entry<Capability, Integer> count : counts.entrySet()) {
      right += wanted.contains(count.getKey()) ? count.getValue() : 0;
    }
    System.out.printf(
        "%s: %.3f of %d as expected, %s%n", set, right / texts.size(), texts.size(), counts);
    return right / texts.size();
  }

  private double ordinary(String name, List<String> texts) {
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    double training = 0;
    for (String text : texts) {
      Intent intent = classifier.of(Requests.prompt(text));
      counts.merge(intent.stage(), 1, Integer::sum);
      training += intent.training();
    }
    System.out.printf("%s: mean training %.3f, %s%n", name, training / texts.size(), counts);
    return (double) counts.getOrDefault(Stage.ORDINARY_USE, 0) / texts.size();
  }

  private double[] training(List<String> sets) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String set : sets) {
      texts.addAll(RealPrompts.unseen(set));
    }
    return texts.stream()
        .mapToDouble(text -> classifier.of(Requests.prompt(text)).training())
        .toArray();
  }
}
