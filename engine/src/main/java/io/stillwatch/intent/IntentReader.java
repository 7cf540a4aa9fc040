package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.kernel.CutText;
import io.stillwatch.kernel.Kernels;
import java.util.List;

/**
 * Says of one exchange after another what {@link IntentClassifier} says of each. Not thread-safe;
 * one for each thread. Cost: some 10 KB, and as much again for each of the {@value
 * HeardSystems#SLOTS} system prompts that it remembers; no memory an exchange.
 */
public final class IntentReader {
  private static final int HEAD = 2048;
  private static final int SYSTEM_HEAD = 1024;
  private static final int TAIL = 512;
  private static final int TOOLS_READ = 64;
  private static final int TOOL_NAME_READ = 64;

  private final int[] shapeFeatures;
  private final float[] worth;
  private final CharacterCounts counts = new CharacterCounts();
  private final Tally tally;
  private final HeardWords heard = new HeardWords();
  private final WordScanner words = new WordScanner(heard, counts);
  private final WordScanner toolWords = new WordScanner(heard, new CharacterCounts());
  private final HeardSystems systems;
  private final HeardTools heardTools = new HeardTools();
  private final CutText part;
  private char[] buffer = new char[256];

  IntentReader(WeightTable table, int[] shapeFeatures, float[] worth, Kernels kernels) {
    this.part = new CutText(kernels);
    this.shapeFeatures = shapeFeatures;
    this.worth = worth;
    this.tally = new Tally(table);
    this.systems = new HeardSystems(table);
  }

  /** What an exchange asks for. */
  public Intent of(Exchange exchange) {
    return of(exchange, part);
  }

  /** The same; a prompt that was cut into words already is not cut again. */
  public Intent of(Exchange exchange, CutText prompt) {
    return Reading.of(tally(exchange, prompt), worth).intent();
  }

  /** What the words of an exchange speak for, until the next is read. */
  Tally tally(Exchange exchange) {
    return tally(exchange, part);
  }

  private Tally tally(Exchange exchange, CutText cut) {
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
    if (promptRead == prompt.length() && cut.holds(prompt)) {
      words.scan(cut.bytes(), cut.length(), cut.runs(), true);
    } else {
      read(prompt, 0, promptRead, true);
    }
    int tail = Math.max(promptRead, prompt.length() - TAIL);
    read(prompt, tail, prompt.length(), false);
    tally.hear(heard);
    counts.familiarWords = tally.familiarWords();
    readTools(exchange.settings().tools());
    addShapes(exchange);
    return tally;
  }

  private void read(String text, int from, int to, boolean opening) {
    if (part.read(text.substring(from, to))) {
      words.scan(part.bytes(), part.length(), part.runs(), opening);
    } else {
      fill(text, from, to);
      words.scan(buffer, 0, to - from, opening);
    }
  }

  private void fill(String text, int from, int to) {
    if (buffer.length < to - from) {
      buffer = new char[HEAD];
    }
    text.getChars(from, to, buffer, 0);
  }

  private void readTools(List<String> tools) {
    for (int feature : heardTools.recall(tools, this::toolFeatures)) {
      tally.add(feature);
    }
  }

  private int[] toolFeatures(List<String> tools) {
    heard.clear();
    int count = Math.min(TOOLS_READ, tools.size());
    for (int place = 0; place < count; place++) {
      String tool = tools.get(place);
      int length = Math.min(TOOL_NAME_READ, tool.length());
      fill(tool, 0, length);
      toolWords.scan(buffer, 0, length, false);
    }
    return tally.toolFeatures(heard);
  }

  private void addShapes(Exchange exchange) {
    long held = Shape.held(exchange, counts);
    while (held != 0) {
      tally.add(shapeFeatures[Long.numberOfTrailingZeros(held)]);
      held &= held - 1;
    }
  }
}
