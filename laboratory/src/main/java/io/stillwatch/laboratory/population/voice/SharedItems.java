package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.wording.Topic;
import java.util.List;

/**
 * A list of known items that the accounts of one team work off in order, over and over. Mutable,
 * shared by the team; for one thread.
 */
public final class SharedItems implements Voice {
  private final List<String> items;
  private final String frame;
  private final Topic topic;
  private final int longestAnswer;
  private int next;

  /** Items put behind a frame. */
  public SharedItems(List<String> items, String frame, Topic topic, int longestAnswer) {
    this.items = List.copyOf(items);
    this.frame = frame;
    this.topic = topic;
    this.longestAnswer = longestAnswer;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    draft.topic = topic;
    draft.prompt.append(frame).append(items.get(next++ % items.size()));
    draft.answerLength = Math.min(draft.answerLength, chance.between(30, longestAnswer));
  }
}
