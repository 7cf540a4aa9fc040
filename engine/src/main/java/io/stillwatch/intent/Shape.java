package io.stillwatch.intent;

import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Usage;

/**
 * Properties of a whole request that no single word shows. The weights file names them in braces:
 * {@code {many tools}}.
 */
enum Shape {
  ANY("any"),
  WORDLESS("wordless"),
  FEW_WORDS("few words"),
  SHORT("short"),
  LONG("long"),
  VERY_LONG("very long"),
  QUESTION("question"),
  SMALL_INITIAL("small initial"),
  UNENDED("unended"),
  DIGITS("digits"),
  FORMULAS("formulas"),
  EQUATION("equation"),
  CODE("code"),
  FENCED("fenced"),
  JSON("json"),
  TAGS("tags"),
  LIST("list"),
  STARS("stars"),
  CJK("cjk"),
  TOOLS("tools"),
  MANY_TOOLS("many tools"),
  LONG_ANSWER_ALLOWED("long answer allowed"),
  SHORT_ANSWER_ALLOWED("short answer allowed"),
  LONG_ANSWER("long answer"),
  SHORT_ANSWER("short answer"),
  LONG_REASONING("long reasoning"),
  TEMPERATURE_ZERO("temperature zero"),
  TEMPERATURE_HIGH("temperature high");

  private final String feature;

  Shape(String word) {
    this.feature = "{" + word + "}";
  }

  /** The name in the weights file, braces included. */
  String feature() {
    return feature;
  }

  /** Whether the text of a request has this shape; false for the shapes of its settings. */
  boolean holds(CharacterCounts counts, String prompt) {
    return switch (this) {
      case ANY -> true;
      case WORDLESS -> (counts.letters + counts.ideographs) * 2 < counts.length;
      case FEW_WORDS -> counts.words + counts.ideographs / 2 <= 4;
      case SHORT -> counts.length + counts.ideographs * 2 < 90;
      case LONG -> counts.length + counts.ideographs * 2 >= 500;
      case VERY_LONG -> counts.length + counts.ideographs * 2 >= 1500;
      case QUESTION -> endsWithQuestion(prompt);
      case SMALL_INITIAL -> !prompt.isEmpty() && prompt.charAt(0) >= 'a' && prompt.charAt(0) <= 'z';
      case UNENDED -> counts.letters > 0 && !prompt.isEmpty() && isLetter(prompt.charAt(prompt.length() - 1));
      case DIGITS -> counts.digits >= 2 && counts.digits * 100 > counts.length * 4;
      case FORMULAS -> formulas(counts);
      case EQUATION -> counts.equations > 0 && counts.digits > 0 && counts.statementEnds == 0;
      case CODE -> !formulas(counts) && counts.codeMarks >= 6 && counts.codeMarks * 100 > counts.length * 5;
      case FENCED -> counts.backticks >= 6;
      case JSON -> counts.jsonKeys >= 2;
      case TAGS -> counts.tags > 0;
      case LIST -> counts.listItems >= 3;
      case STARS -> prompt.length() > 1 && prompt.charAt(0) == '*' && isLetter(prompt.charAt(1));
      case CJK -> counts.ideographs > counts.letters;
      default -> false;
    };
  }

  /** Whether the settings and the bill of a request have this shape; false for those of its text. */
  boolean holds(Settings settings, Usage usage) {
    return switch (this) {
      case TOOLS -> !settings.tools().isEmpty();
      case MANY_TOOLS -> settings.tools().size() >= 5;
      case LONG_ANSWER_ALLOWED -> settings.maxTokens() >= 8192;
      case SHORT_ANSWER_ALLOWED -> settings.maxTokens() > 0 && settings.maxTokens() <= 256;
      case LONG_ANSWER -> usage.outputTokens() >= 2000;
      case SHORT_ANSWER -> usage.outputTokens() > 0 && usage.outputTokens() <= 60;
      case LONG_REASONING -> usage.reasoningTokens() >= 2000;
      case TEMPERATURE_ZERO -> settings.temperature() == 0;
      case TEMPERATURE_HIGH -> settings.temperature() >= 0.9;
      default -> false;
    };
  }

  private static boolean formulas(CharacterCounts counts) {
    return counts.latexCommands >= 2
        || (counts.dollars >= 2 && counts.equations + counts.latexCommands > 0);
  }

  private static boolean endsWithQuestion(String prompt) {
    for (int index = prompt.length() - 1; index >= 0 && index >= prompt.length() - 8; index--) {
      char character = prompt.charAt(index);
      if (character == '?' || character == '\uff1f') {
        return true;
      }
      if (Character.isLetterOrDigit(character)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLetter(char character) {
    return Character.isLetter(character);
  }
}
