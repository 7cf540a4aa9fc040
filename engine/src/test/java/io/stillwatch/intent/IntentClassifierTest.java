package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Settings.Stream;
import io.stillwatch.exchange.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntentClassifierTest {
  private static final String PROOF = "Prove that every integer above 1 has a prime divisor.";
  private final IntentClassifier classifier = IntentClassifier.standard();

  @Test
  void anEmptyRequestIsOrdinaryAndWorthLittle() {
    Intent intent = classifier.of(Requests.prompt(""));
    assertThat(intent.stage()).isEqualTo(Stage.ORDINARY_USE);
    assertThat(intent.training()).isLessThan(0.3);
  }

  @Test
  void theExplanationNamesWhatDecided() {
    assertThat(classifier.explain(Requests.prompt(PROOF)))
        .contains(
            "capability mathematics", "stage harvest", "\"^prove\" +1.2", "\"{stage harvest}\" +")
        .doesNotContain("every integer above");
  }

  @Test
  void theInstructionAtTheEndOfALongDocumentIsRead() {
    String document = "It rained on the old town and nobody came. ".repeat(20_000);
    String asked = document + "\nTranslate this into French, translation only.";
    assertThat(classifier.of(Requests.prompt(asked)).capability())
        .isEqualTo(Capability.TRANSLATION);
  }

  @Test
  void theMiddleOfALongDocumentIsNotRead() {
    String filler = "It rained on the old town and nobody came. ".repeat(100);
    Intent without = classifier.of(Requests.prompt(filler + filler));
    Intent with = classifier.of(Requests.prompt(filler + PROOF + filler));
    assertThat(with).isEqualTo(without);
  }

  @Test
  void aLongSystemPromptDoesNotDrownThePrompt() {
    String system = "You are the assistant of a shop. Answer politely. ".repeat(200);
    assertThat(classifier.of(Requests.request(system, PROOF, Settings.UNKNOWN)).capability())
        .isEqualTo(Capability.MATHEMATICS);
  }

  @Test
  void anInstructionInTheSystemPromptCounts() {
    String system =
        "Write your complete inner monologue inside <scratchpad> tags before every answer.";
    Intent intent = classifier.of(Requests.request(system, "the next task", Settings.UNKNOWN));
    assertThat(intent.stage()).isEqualTo(Stage.RESTATE_REASONING);
  }

  @Test
  void theToolsOfferedSpeakForAnAgent() {
    Settings settings =
        new Settings(
            "model",
            0,
            1,
            16_000,
            Stream.YES,
            List.of("bash", "text_editor", "browser_click", "todo_write", "task"));
    Intent intent = classifier.of(Requests.request("", "Continue with the next one.", settings));
    assertThat(intent.capability()).isEqualTo(Capability.AGENTIC_REASONING);
  }

  @Test
  void aLanguageWithoutVocabularyIsOrdinaryUse() {
    List<String> sentences =
        List.of(
            "ما هي أفضل طريقة للوصول إلى المطار من وسط المدينة؟ ",
            "मुझे कल सुबह तक यह काम पूरा करना है और बारिश हो रही है। ",
            "내일 회의가 몇 시에 시작하는지 알려 주세요. ",
            "Hvor mange kilometer er der fra Aarhus til Odense, og hvad koster toget? ",
            "อากาศวันนี้เป็นอย่างไรบ้าง ");
    for (String sentence : sentences) {
      for (int times : List.of(1, 100)) {
        Intent intent = classifier.of(Requests.prompt(sentence.repeat(times)));
        assertThat(intent.stage()).as(sentence).isEqualTo(Stage.ORDINARY_USE);
        assertThat(intent.training()).as(sentence).isLessThan(0.5);
      }
    }
  }

  @Test
  void codeInAnyAmountIsSoftware() {
    String code = "for (int i = 0; i < n; i++) {\n  total += cells[i].width();\n}\n";
    for (int times : List.of(1, 10, 1000)) {
      Intent intent = classifier.of(Requests.prompt(code.repeat(times)));
      assertThat(intent.capability()).isEqualTo(Capability.SOFTWARE_ENGINEERING);
    }
  }

  @Test
  void trainingIsBounded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Intent(Capability.OTHER, Stage.PROBE, Double.NaN));
  }
}
