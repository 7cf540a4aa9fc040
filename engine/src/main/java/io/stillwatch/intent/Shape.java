package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Usage;
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

  /**
   * The shapes that a request has, given the counts of what was read of it: the bits of their
   * ordinals.
   */
  static long held(Exchange exchange, CharacterCounts counts) {
    return ofWords(counts)
        | ofMarks(counts)
        | ofPrompt(exchange.text().prompt())
        | ofNumbers(exchange);
  }

  private static long ofWords(CharacterCounts counts) {
    return ANY.bit(true)
        | WORDLESS.bit((counts.letters + counts.ideographs) * 2 < counts.length)
        | FEW_WORDS.bit(counts.weightedWords() <= 4)
        | UNFAMILIAR.bit(counts.familiarWords * 10 < counts.weightedWords())
        | SHORT.bit(counts.weightedLength() < 90)
        | LONG.bit(counts.weightedLength() >= 500)
        | VERY_LONG.bit(counts.weightedLength() >= 1500)
        | CJK.bit(counts.ideographs > counts.letters);
  }

  private static long ofMarks(CharacterCounts counts) {
    return DIGITS.bit(counts.digits >= 2 && counts.digits * 100 > counts.length * 4)
        | FORMULAS.bit(counts.hasFormulas())
        | EQUATION.bit(counts.equations > 0 && counts.digits > 0 && counts.statementEnds == 0)
        | CODE.bit(
            !counts.hasFormulas()
                && counts.codeMarks >= 6
                && counts.codeMarks * 100 > counts.length * 5)
        | FENCED.bit(counts.backticks >= 6)
        | JSON.bit(counts.jsonKeys >= 2)
        | TAGS.bit(counts.tags > 0)
        | LIST.bit(counts.listItems >= 3);
  }

  private static long ofPrompt(String prompt) {
    return QUESTION.bit(endsWithQuestion(prompt))
        | SMALL_INITIAL.bit(!prompt.isEmpty() && prompt.charAt(0) >= 'a' && prompt.charAt(0) <= 'z')
        | UNENDED.bit(!prompt.isEmpty() && Character.isLetter(prompt.charAt(prompt.length() - 1)))
        | STARS.bit(
            prompt.length() > 1 && prompt.charAt(0) == '*' && Character.isLetter(prompt.charAt(1)));
  }

  private static long ofNumbers(Exchange exchange) {
    Settings settings = exchange.settings();
    Usage usage = exchange.usage();
    return TOOLS.bit(!settings.tools().isEmpty())
        | MANY_TOOLS.bit(settings.tools().size() >= 5)
        | LONG_ANSWER_ALLOWED.bit(settings.maxTokens() >= 8192)
        | SHORT_ANSWER_ALLOWED.bit(within(settings.maxTokens(), 256))
        | LONG_ANSWER.bit(usage.outputTokens() >= 2000)
        | SHORT_ANSWER.bit(within(usage.outputTokens(), 60))
        | LONG_REASONING.bit(usage.reasoningTokens() >= 2000)
        | TEMPERATURE_ZERO.bit(settings.temperature() == 0)
        | TEMPERATURE_HIGH.bit(settings.temperature() >= 0.9);
  }

  private long bit(boolean holds) {
    return holds ? 1L << ordinal() : 0;
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
