package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The one list of work: items numbered from 0, each dealt so many times, refused ones again. An
 * item's text follows from its number. Mutable; for one thread.
 */
final class WorkList {
  private static final int BLOCK = 256;

  private final Lexicon lexicon;
  private final List<String> rules;
  private final double[] weights;
  private final Chance items;
  private final Chance order;
  private final int samples;
  private final double repeats;
  private final Speaker speaker;
  private final ArrayDeque<Long> pending = new ArrayDeque<>();
  private final List<String> real;
  private long next;

  WorkList(World world, Map<String, Double> work, int samples, double repeats, Chance chance) {
    this.lexicon = world.lexicon();
    this.real = real(world, chance);
    this.rules = work.keySet().stream().sorted().toList();
    this.weights = rules.stream().mapToDouble(work::get).toArray();
    this.items = chance.of("items");
    this.order = chance.of("order");
    this.samples = samples;
    this.repeats = repeats;
    List<Topic> topics = new ArrayList<>(lexicon.topics());
    this.speaker = new Speaker(topics, 400, 0, chance);
  }

  /** Two harvests put together and shuffled; empty without a corpus. */
  private static List<String> real(World world, Chance chance) {
    List<String> real = new ArrayList<>();
    if (world.corpus().isPresent()) {
      real.addAll(chance.pick(world.corpus().get().harvest()));
      real.addAll(chance.pick(world.corpus().get().harvest()));
      Collections.shuffle(real, new Random(chance.bits()));
    }
    return real;
  }

  /** The number of the item that is due. */
  long deal() {
    if (pending.isEmpty()) {
      fill();
    }
    return pending.removeFirst();
  }

  /** Puts an item that was refused back to the list. */
  void again(long item) {
    pending.addLast(item);
  }

  /** Appends the item's text and gives what it is about. */
  Topic write(long item, StringBuilder out) {
    Chance own = items.of(item);
    speaker.turn(own);
    if (!real.isEmpty()) {
      out.append(real.get((int) (item % real.size())));
      return speaker.topic();
    }
    lexicon.work().say(rules.get(own.weighted(weights)), speaker, own, out);
    return speaker.topic();
  }

  private void fill() {
    List<Long> block = new ArrayList<>(BLOCK * samples);
    for (int i = 0; i < BLOCK; i++) {
      long item = next > 0 && order.happens(repeats) ? order.below(next) : next++;
      for (int sample = 0; sample < samples; sample++) {
        block.add(item);
      }
    }
    Collections.shuffle(block, new Random(order.bits()));
    pending.addAll(block);
  }
}
