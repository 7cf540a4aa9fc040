package io.stillwatch.server.share;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.nio.charset.StandardCharsets;

/**
 * In whose name campaigns are shared, and how far they may go.
 *
 * @param provider what the provider is called before its peers; 1 to 200 characters of a line
 * @param marking how far a peer may hand them on
 */
public record SharingTerms(String provider, Marking marking) {
  /** No name, for a name is the provider's to give. */
  public static final SharingTerms USUAL = new SharingTerms("a model provider", Marking.AMBER);

  private static final int LONGEST_NAME = 200;

  /**
   * Checks the name.
   *
   * @throws StillwatchException ({@link Problem#WRONG_USAGE}) if it is empty, too long or no line
   */
  public SharingTerms {
    if (provider.isBlank()
        || provider.length() > LONGEST_NAME
        || provider.chars().anyMatch(Character::isISOControl)
        || !StandardCharsets.UTF_8.newEncoder().canEncode(provider)) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "The provider's name wants 1 to " + LONGEST_NAME + " characters of one line.");
    }
  }
}
