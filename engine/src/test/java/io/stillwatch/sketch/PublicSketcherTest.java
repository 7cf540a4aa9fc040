package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicSketcherTest {
  private static final String QUESTION =
      "A train leaves the station at nine and covers ninety miles before it halts; how many hours"
          + " has it travelled if its speed was thirty miles an hour?";
  private static final String PARAPHRASE =
      "At nine a train sets off and rolls for ninety miles until it stops; at thirty miles per hour,"
          + " how long was it under way in hours?";

  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());

  @Test
  void aPublicPromptThatIsAskedWordForWordIsFoundWhole() {
    PublicPassages passages = sketched(List.of(QUESTION));
    LeastKeys asked = asked(QUESTION.toUpperCase(Locale.ROOT).replace(";", " --"));
    assertThat(asked.size()).isPositive();
    assertThat(standing(asked, passages)).isEqualTo(asked.size());
  }

  @Test
  void aParaphraseAndAnotherPromptHaveNoPassageOfIt() {
    PublicPassages passages = sketched(List.of(QUESTION));
    assertThat(standing(asked(PARAPHRASE), passages)).isZero();
    LeastKeys other = asked("Which of these rivers is the longest, and where does it end?");
    assertThat(standing(other, passages)).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void ofAPublicPromptBehindOtherWordsTheShareOfItsPassagesIsFound(long seed) {
    List<String> prompts = prompts(new Random(seed), 500);
    List<String> frames = prompts(new Random(-seed), 500);
    PublicPassages passages = sketched(prompts);
    int found = 0;
    int kept = 0;
    for (int prompt = 0; prompt < prompts.size(); prompt++) {
      LeastKeys asked = asked(frames.get(prompt) + prompts.get(prompt));
      found += standing(asked, passages);
      kept += asked.size();
    }
    // Of 28 words the last 14 are public: 7 of 21 runs.
    assertThat(found / (double) kept).isCloseTo(7 / 21.0, within(0.05));
  }

  @Test
  void aPromptOfSevenWordsHasNoPassageAndOneOfEightHasOne() {
    assertThat(sketched(List.of("one two three four five six seven")).size()).isZero();
    assertThat(sketched(List.of("one two three four five six seven eight")).size()).isOne();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void neitherOrderNorRepetitionOfPromptsMatters(long seed) {
    List<String> prompts = prompts(new Random(seed), 3_000);
    List<String> shuffled = new ArrayList<>(prompts);
    shuffled.addAll(prompts.subList(0, 1_000));
    Collections.shuffle(shuffled, new Random(seed));
    for (int most : new int[] {500, 20_000, PublicSketcher.MOST}) {
      List<Long> kept = kept(sketched(most, prompts), prompts);
      assertThat(kept(sketched(most, shuffled), prompts)).as("%d kept", most).isEqualTo(kept);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5, 6})
  void ofTooManyTheLeastAreKeptAndWhatIsAboveThemIsNotCompared(long seed) {
    List<String> prompts = prompts(new Random(seed), 2_000);
    PublicPassages all = sketched(prompts);
    PublicPassages some = sketched(1_000, prompts);
    assertThat(all.sampled()).isFalse();
    assertThat(some.sampled()).isTrue();
    assertThat(some.size()).isEqualTo(1_000);
    List<Long> runs = runs(prompts);
    assertThat(runs).hasSizeGreaterThan(10_000).allMatch(all::hold);
    assertThat(runs.stream().filter(some::comparable)).hasSize(1_000).allMatch(some::hold);
    assertThat(runs(prompts(new Random(-seed), 2_000)).stream().filter(some::comparable))
        .isNotEmpty()
        .noneMatch(some::hold);
  }

  @Test
  void withoutPublicSetsNothingIsCompared() {
    LeastKeys asked = asked(QUESTION);
    assertThat(asked.size()).isPositive();
    assertThat(PublicPassages.NONE.comparable(asked.key(0))).isFalse();
  }

  private static int standing(LeastKeys asked, PublicPassages passages) {
    int standing = 0;
    for (int place = 0; place < asked.size(); place++) {
      standing += passages.hold(asked.key(place)) ? 1 : 0;
    }
    return standing;
  }

  private LeastKeys asked(String prompt) {
    AccountProfile profile = new AccountProfile();
    profile.add(sketcher.sketch(BareExchange.of("account", prompt)), true);
    return profile.asked();
  }

  private static PublicPassages sketched(List<String> prompts) {
    return sketched(PublicSketcher.MOST, prompts);
  }

  private static PublicPassages sketched(int most, List<String> prompts) {
    PublicSketcher sketcher = new PublicSketcher(most);
    prompts.forEach(sketcher::add);
    return sketcher.passages();
  }

  private static List<Long> kept(PublicPassages passages, List<String> prompts) {
    return runs(prompts).stream().filter(passages::hold).toList();
  }

  /** The distinct passages of prompts. */
  private static List<Long> runs(List<String> prompts) {
    Words words = new Words(new ScalarKernels());
    TextSketcher texts = new TextSketcher(new ScalarKernels());
    List<Long> runs = new ArrayList<>();
    for (String prompt : prompts) {
      words.read(prompt);
      texts.eachRun(words, runs::add);
    }
    return runs.stream().distinct().toList();
  }

  private static List<String> prompts(Random chance, int count) {
    List<String> prompts = new ArrayList<>();
    for (int prompt = 0; prompt < count; prompt++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 14; word++) {
        words.append(Integer.toString(chance.nextInt(50_000) + 100_000, 36)).append(' ');
      }
      prompts.add(words.toString());
    }
    return prompts;
  }
}
