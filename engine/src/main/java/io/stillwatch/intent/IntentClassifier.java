package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.kernel.ChosenKernels;

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
   * Cost: a multiplication a character and two to four look-ups a word.
   */
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

  /** What an exchange asks for. Who asks for many takes a {@link #reader}. */
  public Intent of(Exchange exchange) {
    return reader().of(exchange);
  }

  /**
   * Work space in which one thread reads one exchange after another, faster than each on its own.
   */
  public IntentReader reader() {
    return new IntentReader(table, shapeFeatures, worth, ChosenKernels.get());
  }

  /**
   * The reading of an exchange in three lines, capability, stage and training, each with the
   * features that decided and their weights. Holds no text of the request but words of the weights
   * file.
   */
  public String explain(Exchange exchange) {
    Tally tally = reader().tally(exchange);
    return Explanation.of(table, tally, Reading.of(tally, worth), worth);
  }
}
