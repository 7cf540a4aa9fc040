package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;

/**
 * Says of an exchange what it asks for: capability, stage, and its worth to who trains a student.
 * Reads at most 2,560 characters of system prompt and prompt, the names of the tools, and the
 * numbers of settings and bill; never the answer. The same exchange gives the same intent. Accepts
 * any text; throws nothing. Immutable; thread-safe.
 */
public final class IntentClassifier {
  /*
   * A linear model. Every word, pair of words and shape of the request has log-odds for some
   * classes in weights.tsv; they add up, each once, whatever the length; the largest sum wins. The
   * weights were reasoned, not fitted, so a line of the file can be read, doubted and changed.
   *
   * A system prompt is the application's and a prompt is the caller's, so the prompt is given the
   * larger part of what is read. Instructions stand at the beginning or at the end; documents, logs
   * and code to work on lie between, so the middle of a long prompt is left out.
   *
   * Cost: a multiplication a character, two to four look-ups a word, about 5 KB of short-lived
   * memory an exchange and none a word.
   */
  private static final int HEAD = 2048;
  private static final int SYSTEM_HEAD = 1024;
  private static final int TAIL = 512;
  private static final int TOOLS_READ = 64;
  private static final int TOOL_NAME_READ = 64;
  private static final Shape[] SHAPES = Shape.values();

  private final WeightTable table;
  private final int[] shapeFeatures;
  private final float[] worth;

  private IntentClassifier(WeightTable table) {
    this.table = table;
    this.shapeFeatures = new int[SHAPES.length];
    for (Shape shape : SHAPES) {
      shapeFeatures[shape.ordinal()] = table.find(FeatureHash.named(shape.feature()));
    }
    this.worth = new float[Outcomes.TRAINING];
    for (int column = 0; column < worth.length; column++) {
      int feature = table.find(FeatureHash.named(Outcomes.feature(column)));
      worth[column] = feature < 0 ? 0 : table.weight(feature, Outcomes.TRAINING);
    }
  }

  /** The classifier with the weights that ship with the program. */
  public static IntentClassifier standard() {
    return new IntentClassifier(WeightFile.shipped());
  }

  /** What an exchange asks for. */
  public Intent of(Exchange exchange) {
    return Reading.of(tally(exchange), worth).intent();
  }

  /**
   * The reading of an exchange in three lines, capability, stage and training, each with the
   * features that decided and their weights. Holds no text of the request but words of the weights
   * file.
   */
  public String explain(Exchange exchange) {
    Tally tally = tally(exchange);
    return Explanation.of(table, tally, Reading.of(tally, worth), worth);
  }

  private Tally tally(Exchange exchange) {
    Tally tally = new Tally(table);
    CharacterCounts counts = new CharacterCounts();
    WordScanner scanner = new WordScanner(tally, counts);
    String system = exchange.text().system();
    String prompt = exchange.text().prompt();
    char[] buffer = new char[Math.min(HEAD, Math.max(system.length(), prompt.length()))];
    int systemRead = Math.min(SYSTEM_HEAD, system.length());
    read(scanner, buffer, system, 0, systemRead, false);
    int promptRead = Math.min(HEAD - systemRead, prompt.length());
    read(scanner, buffer, prompt, 0, promptRead, true);
    int tail = Math.max(promptRead, prompt.length() - TAIL);
    read(scanner, buffer, prompt, tail, prompt.length(), false);
    counts.familiarWords = tally.familiarWords();
    readTools(exchange.settings(), tally);
    addShapes(exchange, counts, tally);
    return tally;
  }

  private static void read(
      WordScanner scanner, char[] buffer, String text, int from, int to, boolean opening) {
    text.getChars(from, to, buffer, 0);
    scanner.scan(buffer, 0, to - from, opening);
  }

  private void readTools(Settings settings, Tally tally) {
    if (settings.tools().isEmpty()) {
      return;
    }
    WordScanner scanner = new WordScanner(new ToolWords(table, tally), new CharacterCounts());
    int count = Math.min(TOOLS_READ, settings.tools().size());
    for (String tool : settings.tools().subList(0, count)) {
      char[] name = tool.substring(0, Math.min(TOOL_NAME_READ, tool.length())).toCharArray();
      scanner.scan(name, 0, name.length, false);
    }
  }

  private void addShapes(Exchange exchange, CharacterCounts counts, Tally tally) {
    for (Shape shape : SHAPES) {
      if (shape.holds(exchange, counts)) {
        tally.add(shapeFeatures[shape.ordinal()]);
      }
    }
  }
}
