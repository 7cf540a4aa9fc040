package io.stillwatch.enforce;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason of a rule: a sentence with names in braces, for which what the verdict says is put in.
 *
 * @param text the sentence
 */
public record ReasonTemplate(String text) {
  /** The names that may stand in braces. */
  public static final List<String> NAMES =
      List.of("campaign", "confidence", "q", "accounts", "exchanges", "reason", "innocent_reading");

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

  /** The first name in braces that is not known, if there is one. */
  public Optional<String> unknownName() {
    return BRACES
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !NAMES.contains(name))
        .findFirst();
  }

  /** The sentence of a campaign. */
  public String of(CampaignView campaign) {
    return BRACES
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), campaign)));
  }

  private static String value(String name, CampaignView campaign) {
    return switch (name) {
      case "campaign" -> campaign.id();
      case "confidence" -> Wording.word(campaign.confidence());
      case "q" -> String.format(Locale.ROOT, "%.2g", campaign.q());
      case "accounts" -> Wording.grouped(campaign.accounts().size());
      case "exchanges" -> Wording.grouped(campaign.exchanges());
      case "reason" -> campaign.reasons().get(0).statement();
      case "innocent_reading" -> Wording.plain(campaign.alternatives().get(0).reading());
      default -> "{" + name + "}";
    };
  }
}
