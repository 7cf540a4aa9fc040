package io.stillwatch.laboratory;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a provider's log may lack. */
public enum Omission {
  /** No accounts file. */
  ACCOUNTS,
  /** Neither completions nor reasoning. */
  COMPLETIONS,
  /** No addresses, of requests or of sign-ups. */
  ADDRESSES,
  /** Neither prompts nor system prompts. */
  PROMPTS;

  /**
   * Reads words as they stand on a command line: {@code accounts}, {@code completions}.
   *
   * @throws StillwatchException where a word is none of them
   */
  public static Set<Omission> parse(List<String> words) {
    Set<Omission> omissions = EnumSet.noneOf(Omission.class);
    for (String word : words) {
      omissions.add(named(word));
    }
    return omissions;
  }

  private static Omission named(String word) {
    for (Omission omission : values()) {
      if (omission.word().equals(word)) {
        return omission;
      }
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        "a log can lack accounts, completions, addresses or prompts, but not " + word);
  }

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
