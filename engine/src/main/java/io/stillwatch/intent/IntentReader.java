package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;

/**
 * Says of one exchange after another what {@link IntentClassifier} says of each. Not thread-safe; one for each
 * thread. Cost: some 6 KB, and as much again for each of the {@value HeardSystems#SLOTS} system prompts that it
 * remembers; no memory an exchange.
 */
public final class IntentReader {
  private static final int HEAD = 2048;
  private static final int SYSTEM_HEAD = 1024;
  private static final int TAIL = 512;
  private static final int TOOLS_READ = 64;
  private static final int TOOL_NAME_READ = 64;
  private static final Shape[] SHAPES = Shape.values();

  private final int[] shapeFeatures;
  private final float[] worth;
  private final CharacterCounts counts = new CharacterCounts();
  private final Tally tally;
  private final HeardWords heard = new HeardWords();
  private final WordScanner words = new WordScanner(heard, counts);
  private final WordScanner toolWords = new WordScanner(heard, new CharacterCounts());
  private final HeardSystems systems;
  private char[] buffer = new char[256];

  IntentReader(WeightTable table, int[] shapeFeatures, float[] worth) {
    this.shapeFeatures = shapeFeatures;
    this.worth = worth;
    this.tally = new Tally(table);
    this.systems = new HeardSystems(table);
  }

  /** What an exchange asks for. */
  public Intent of(Exchange exchange) {
    return Reading.of(tally(exchange), worth).intent();
  }

  /** What the words of an exchange speak for, until the next is read. */
  Tally tally(Exchange exchange) {
    String system = exchange.text().system();
    String prompt = exchange.text().prompt();
    int systemRead = Math.min(SYSTEM_HEAD, system.length());
    heard.clear();
    if (!systems.recall(system, tally, counts)) {
      read(system, 0, systemRead, false);
      tally.hear(heard);
      systems.remember(system, tally, counts);
      heard.clear();
    }
    int promptRead = Math.min(HEAD - systemRead, prompt.length());
    read(prompt, 0, promptRead, true);
    int tail = Math.max(promptRead, prompt.length() - TAIL);
    read(prompt, tail, prompt.length(), false);
    tally.hear(heard);
    counts.familiarWords = tally.familiarWords();
    readTools(exchange.settings());
    addShapes(exchange);
    return tally;
  }

  private void read(String text, int from, int to, boolean opening) {
    fill(text, from, to);
    words.scan(buffer, 0, to - from, opening);
  }

  private void fill(String text, int from, int to) {
    if (buffer.length < to - from) {
      buffer = new char[HEAD];
    }
    text.getChars(from, to, buffer, 0);
  }

  private void readTools(Settings settings) {
    heard.clear();
    int count = Math.min(TOOLS_READ, settings.tools().size());
    for (int place = 0; place < count; place++) {
      String tool = settings.tools().get(place);
      int length = Math.min(TOOL_NAME_READ, tool.length());
      fill(tool, 0, length);
      toolWords.scan(buffer, 0, length, false);
    }
    tally.hearTools(heard);
  }

  private void addShapes(Exchange exchange) {
    for (Shape shape : SHAPES) {
      if (shape.holds(exchange, counts)) {
        tally.add(shapeFeatures[shape.ordinal()]);
      }
    }
  }
}
