package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with branches, wrapped to the screen.
 *
 * @param text the words of this twig, which may be long
 * @param tone how they are painted
 * @param branches what hangs on it
 */
record Tree(String text, Tone tone, List<Tree> branches) {
  private static final int NARROWEST = 24;

  Tree {
    branches = List.copyOf(branches);
  }

  static Tree leaf(String text) {
    return new Tree(text, Tone.BODY, List.of());
  }

  static Tree of(String text, Tone tone, List<Tree> branches) {
    return new Tree(text, tone, branches);
  }

  void print(Screen screen) {
    print(screen, "  ", "  ");
  }

  private void print(Screen screen, String first, String rest) {
    String prefix = first;
    String below = branches.isEmpty() ? rest : rest + "│  ";
    for (String line : wrapped(text, Math.max(NARROWEST, screen.columns() - below.length() - 1))) {
      screen.out().println(screen.paint(Tone.CHROME, prefix) + screen.paint(tone, line));
      prefix = below;
    }
    for (int branch = 0; branch < branches.size(); branch++) {
      boolean last = branch == branches.size() - 1;
      String fork = rest + (last ? "└─ " : "├─ ");
      branches.get(branch).print(screen, fork, rest + (last ? "   " : "│  "));
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
