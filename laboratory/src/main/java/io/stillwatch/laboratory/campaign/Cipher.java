package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Instructions written so that a reader of logs does not see them and a model does. Stateless. */
final class Cipher {

  private Cipher() {}

  /** The text in one of several forms, each with a key or a shift of its own for every request. */
  static String write(String text, Chance chance) {
    // What is random in front moves all that follows, so that equal texts encode differently.
    String salted = chance.token(chance.between(1, 5)) + ' ' + text;
    byte[] bytes = salted.getBytes(StandardCharsets.UTF_8);
    return switch (chance.below(4)) {
      case 0 -> "base64: " + Base64.getEncoder().encodeToString(bytes);
      case 1 -> "hex: " + HexFormat.of().formatHex(bytes);
      case 2 -> "backwards: " + new StringBuilder(salted).reverse();
      default -> shifted(salted, chance.between(1, 25));
    };
  }

  private static String shifted(String text, int by) {
    StringBuilder out = new StringBuilder("letters moved by " + by + ": ");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 'a' && letter <= 'z') {
        out.append((char) ('a' + (letter - 'a' + by) % 26));
      } else if (letter >= 'A' && letter <= 'Z') {
        out.append((char) ('A' + (letter - 'A' + by) % 26));
      } else {
        out.append(letter);
      }
    }
    return out.toString();
  }
}
