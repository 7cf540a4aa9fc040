package io.stillwatch.laboratory.network;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.wording.Names;
import java.util.List;
import java.util.Locale;

/** Draws mail addresses. Stateless. */
public final class Mail {
  private static final List<String> PROVIDERS =
      List.of(
          "gmail.com",
          "outlook.com",
          "icloud.com",
          "yahoo.com",
          "hotmail.com",
          "proton.me",
          "gmx.de",
          "qq.com",
          "web.de",
          "orange.fr",
          "mail.ru",
          "naver.com",
          "uol.com.br");
  private static final String[] ENDINGS = {
    "com", "net", "io", "org", "dev", "co", "xyz", "de", "fr", "in", "com.br", "app", "me"
  };

  private Mail() {}

  /** An address of a person: mostly at a big provider, sometimes at a domain of one's own. */
  public static String person(Chance chance) {
    String domain =
        chance.happens(0.88) ? PROVIDERS.get(chance.early(PROVIDERS.size())) : domain(chance);
    return local(chance) + '@' + domain;
  }

  /** An address at a domain. */
  public static String at(String domain, Chance chance) {
    return local(chance) + '@' + domain;
  }

  /** A domain that some company, club or person has. */
  public static String domain(Chance chance) {
    StringBuilder out = new StringBuilder(20);
    Names.syllables(chance.between(2, 3), chance, out);
    if (chance.happens(0.3)) {
      out.append('-');
      Names.syllables(2, chance, out);
    }
    return out.append('.').append(chance.pick(ENDINGS)).toString();
  }

  /** The part before the sign, in the shapes that people and name generators both use. */
  private static String local(Chance chance) {
    String first = Names.name(chance).toLowerCase(Locale.ROOT);
    String last = Names.name(chance).toLowerCase(Locale.ROOT);
    return switch (chance.below(6)) {
      case 0 -> first + '.' + last;
      case 1 -> first + last + chance.between(1, 99);
      case 2 -> first.charAt(0) + last;
      case 3 -> first + chance.between(1960, 2009);
      case 4 -> first + '_' + last + chance.below(1000);
      default -> first + last;
    };
  }
}
