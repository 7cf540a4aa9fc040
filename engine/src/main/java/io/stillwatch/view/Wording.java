package io.stillwatch.view;

import io.stillwatch.view.CampaignView.Confidence;
import java.time.Duration;
import java.util.Locale;

/**
 * The words in which findings are said, so that terminal, report and console say the same. A
 * channel or reading that is not known here is shown by its own word. Stateless.
 */
public final class Wording {

  private Wording() {}

  /** A channel's testimony in a few words, for a table: {@code one list of work dealt out}. */
  public static String brief(String channel) {
    return switch (channel) {
      case "text" -> "one prompt family";
      case "queue" -> "one list of work dealt out";
      case "time" -> "one clock";
      case "supply" -> "identities bought in batches";
      case "network" -> "addresses in common";
      case "setup" -> "one client setup";
      case "intent" -> "asks for what trains a student";
      case "replay" -> "answers return on other accounts";
      case "succession" -> "one pool takes over from another";
      case "dispersion" -> "accounts alike as people are not";
      case "corpus" -> "prompts of public sets";
      case "intelligence" -> "known to peers";
      default -> plain(channel);
    };
  }

  /**
   * A word of the program as words for people: {@code popular_application} is popular application.
   */
  public static String plain(String word) {
    return Printable.line(word.replace('_', ' '), 60);
  }

  /** A confidence as a word. */
  public static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /** What a confidence means. */
  public static String meaning(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "almost surely coordinated; no single kind of evidence carries it";
      case MEDIUM -> "probably coordinated; look before acting";
      case LOW -> "possibly coordinated; read the innocent readings first";
    };
  }

  /** How many members may be innocent, as a range: {@code 0–3 of 212 accounts}. */
  public static String innocentRange(CampaignView campaign) {
    Range range = Range.ofCount(campaign.expectedInnocent());
    long members = campaign.accounts().size();
    long most = Math.min(range.most(), members);
    long least = Math.min(range.least(), most);
    if (most == 0) {
      return "fewer than 1 of " + grouped(members) + (members == 1 ? " account" : " accounts");
    }
    String count = least == most ? grouped(most) : grouped(least) + "–" + grouped(most);
    return count + " of " + grouped(members) + (members == 1 ? " account" : " accounts");
  }

  /** The false discovery rate as odds that people can picture. */
  public static String falseDiscovery(double q) {
    if (q <= 1e-6) {
      return "fewer than 1 in a million groups accused so strongly would be honest";
    }
    double oneIn = 1 / q;
    return "about 1 in "
        + grouped(Math.round(oneIn < 10 ? Math.max(1, oneIn) : roundToTwoDigits(oneIn)))
        + " groups accused so strongly would be honest";
  }

  /** How much was served before the members were flagged. */
  public static String leaked(CampaignView campaign) {
    return rounded(campaign.leaked())
        + " exchanges ("
        + percent(campaign.leaked() / (double) Math.max(1, campaign.exchanges()))
        + ") were served before their accounts were flagged";
  }

  /** On how many accounts the reasons rest. */
  public static String judged(CampaignView campaign) {
    int judged = campaign.judged();
    int others = campaign.accounts().size() - judged;
    return "the reasons were measured on "
        + grouped(judged)
        + " accounts judged together"
        + (others <= 0
            ? ""
            : "; " + grouped(others) + " more were added because they are like them");
  }

  /** How strongly an innocent reading explains the group, as a word. */
  public static String strength(double share) {
    if (share >= 0.7) {
      return "explains much";
    }
    if (share >= 0.35) {
      return "explains some";
    }
    return share >= 0.1 ? "explains little" : "does not explain it";
  }

  /** The same with its figure: {@code explains some · 42 %}. */
  public static String explains(double share) {
    return String.format(Locale.ROOT, "%s · %.0f %%", strength(share), 100 * share);
  }

  /** Weight of evidence, in decibans, as a word. */
  public static String weight(double decibans) {
    if (decibans >= 40) {
      return "very strong";
    }
    if (decibans >= 20) {
      return "strong";
    }
    return decibans >= 10 ? "moderate" : "weak";
  }

  /** A share in percent: {@code 61 %}; small ones with one decimal. */
  public static String percent(double share) {
    double percent = 100 * share;
    boolean exact = percent == 0 || percent >= 9.95;
    if (percent > 0 && percent < 0.05) {
      return "less than 0.1 %";
    }
    return String.format(Locale.ROOT, exact ? "%.0f %%" : "%.1f %%", percent);
  }

  /** A measure in two or three digits: {@code 0.042}. */
  public static String figure(double value) {
    if (value < 0.0005) {
      return value == 0 ? "0" : "less than 0.001";
    }
    String form = value < 0.0995 ? "%.3f" : value < 0.995 ? "%.2f" : value < 9.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, form, value);
  }

  /** What cannot be seen in a log that does not feed a channel. */
  public static String absence(String channel) {
    return switch (channel) {
      case "text" -> "a wording that recurs on many accounts cannot be seen";
      case "queue" -> "one list of work dealt out to many accounts cannot be seen";
      case "time" -> "a common clock cannot be seen";
      case "supply" -> "identities bought in batches cannot be seen; give --accounts";
      case "network" -> "addresses and networks in common cannot be seen";
      case "setup" -> "one client setup on many accounts cannot be seen";
      case "intent" -> "what is asked for cannot be told";
      case "replay" -> "answers that come back on another account cannot be seen";
      case "succession" -> "a pool that takes over from another cannot be seen";
      case "corpus" -> "prompts of public sets cannot be told from others";
      default -> "what it reads cannot be seen";
    };
  }

  /** A count with its thousands set apart: {@code 41,208}. */
  public static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count in three digits: {@code 2.1 M}; exact below ten thousand. */
  public static String rounded(long count) {
    if (Math.abs(count) < 10_000) {
      return grouped(count);
    }
    if (Math.abs(count) < 999_500) {
      return Math.round(count / 1e3) + " k";
    }
    boolean billions = Math.abs(count) >= 999_500_000L;
    double scaled = billions ? count / 1e9 : count / 1e6;
    String form = Math.abs(scaled) < 99.95 ? "%.1f %s" : "%.0f %s";
    return String.format(Locale.ROOT, form, scaled, billions ? "G" : "M");
  }

  /** A span in its largest unit: {@code 19 days}. */
  public static String span(Duration span) {
    if (span.toHours() >= 48) {
      return span.toDays() + " days";
    }
    if (span.toMinutes() >= 120) {
      return span.toHours() + " hours";
    }
    if (span.toMinutes() >= 60) {
      return "1 hour";
    }
    return Math.max(1, span.toMinutes()) + (span.toMinutes() <= 1 ? " minute" : " minutes");
  }

  private static double roundToTwoDigits(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return Math.round(value / unit) * unit;
  }

  /** Where a count lies in 19 cases of 20 when so many are expected (Poisson). */
  private record Range(long least, long most) {

    private static final double TAIL = 0.025;
    private static final double NORMAL_ABOVE = 200;

    static Range ofCount(double expected) {
      if (expected > NORMAL_ABOVE) {
        double spread = 1.96 * Math.sqrt(expected);
        return new Range(Math.round(expected - spread), Math.round(expected + spread));
      }
      return new Range(quantile(expected, TAIL), quantile(expected, 1 - TAIL));
    }

    private static long quantile(double expected, double share) {
      double probability = Math.exp(-expected);
      double below = probability;
      long count = 0;
      while (below < share && count < 1000) {
        count++;
        probability *= expected / count;
        below += probability;
      }
      return count;
    }
  }
}
