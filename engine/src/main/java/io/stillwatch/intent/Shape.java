package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import java.util.Locale;

/**
 * Properties of a whole request that no single word shows. The weights file names them in braces:
 * {@code {many tools}}.
 */
enum Shape {
  ANY,
  WORDLESS,
  FEW_WORDS,
  UNFAMILIAR,
  SHORT,
  LONG,
  VERY_LONG,
  QUESTION,
  SMALL_INITIAL,
  UNENDED,
  DIGITS,
  FORMULAS,
  EQUATION,
  CODE,
  FENCED,
  JSON,
  TAGS,
  LIST,
  STARS,
  CJK,
  TOOLS,
  MANY_TOOLS,
  LONG_ANSWER_ALLOWED,
  SHORT_ANSWER_ALLOWED,
  LONG_ANSWER,
  SHORT_ANSWER,
  LONG_REASONING,
  TEMPERATURE_ZERO,
  TEMPERATURE_HIGH;

  private static final int ENDING = 8;

  /** The name in the weights file, braces included. */
  String feature() {
    return "{" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + "}";
  }

  /** Whether a request has this shape, given the counts of what was read of it. */
  boolean holds(Exchange exchange, CharacterCounts counts) {
    String prompt = exchange.text().prompt();
    return switch (this) {
      case ANY -> true;
      case WORDLESS -> (counts.letters + counts.ideographs) * 2 < counts.length;
      case FEW_WORDS -> counts.weightedWords() <= 4;
      case UNFAMILIAR -> counts.familiarWords * 10 < counts.weightedWords();
      case SHORT -> counts.weightedLength() < 90;
      case LONG -> counts.weightedLength() >= 500;
      case VERY_LONG -> counts.weightedLength() >= 1500;
      case QUESTION -> endsWithQuestion(prompt);
      case SMALL_INITIAL -> !prompt.isEmpty() && prompt.charAt(0) >= 'a' && prompt.charAt(0) <= 'z';
      case UNENDED -> !prompt.isEmpty() && Character.isLetter(prompt.charAt(prompt.length() - 1));
      case DIGITS -> counts.digits >= 2 && counts.digits * 100 > counts.length * 4;
      case FORMULAS -> counts.hasFormulas();
      case EQUATION -> counts.equations > 0 && counts.digits > 0 && counts.statementEnds == 0;
      case CODE ->
          !counts.hasFormulas()
              && counts.codeMarks >= 6
              && counts.codeMarks * 100 > counts.length * 5;
      case FENCED -> counts.backticks >= 6;
      case JSON -> counts.jsonKeys >= 2;
      case TAGS -> counts.tags > 0;
      case LIST -> counts.listItems >= 3;
      case STARS ->
          prompt.length() > 1 && prompt.charAt(0) == '*' && Character.isLetter(prompt.charAt(1));
      case CJK -> counts.ideographs > counts.letters;
      case TOOLS -> !exchange.settings().tools().isEmpty();
      case MANY_TOOLS -> exchange.settings().tools().size() >= 5;
      case LONG_ANSWER_ALLOWED -> exchange.settings().maxTokens() >= 8192;
      case SHORT_ANSWER_ALLOWED -> within(exchange.settings().maxTokens(), 256);
      case LONG_ANSWER -> exchange.usage().outputTokens() >= 2000;
      case SHORT_ANSWER -> within(exchange.usage().outputTokens(), 60);
      case LONG_REASONING -> exchange.usage().reasoningTokens() >= 2000;
      case TEMPERATURE_ZERO -> exchange.settings().temperature() == 0;
      case TEMPERATURE_HIGH -> exchange.settings().temperature() >= 0.9;
    };
  }

  /** Whether a number was logged and is at most {@code limit}. */
  private static boolean within(long number, long limit) {
    return number > 0 && number <= limit;
  }

  private static boolean endsWithQuestion(String prompt) {
    int first = Math.max(0, prompt.length() - ENDING);
    for (int index = prompt.length() - 1; index >= first; index--) {
      char character = prompt.charAt(index);
      if (character == '?' || character == '\uff1f' || character == '\u061f') {
        return true;
      }
      if (Character.isLetterOrDigit(character)) {
        return false;
      }
    }
    return false;
  }
}
