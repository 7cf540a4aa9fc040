package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/**
 * One account in use: makes its exchanges session by session, in time order of sessions. Mutable;
 * for one thread.
 */
public final class Member {
  private static final long DAY = 86_400_000L;
  private static final double OVERLOADED = 0.004;
  private static final long NEVER = Long.MAX_VALUE;

  private final Identity identity;
  private final String population;
  private final String campaign;
  private final Habits habits;
  private final Chance chance;
  private final long begin;
  private final long end;
  private long day;
  private long[] starts = {};
  private int position;
  private int exchanges;
  private int harvested;

  /** Makes an account of a population; {@code campaign} is empty for honest ones. */
  public Member(
      Identity identity,
      String population,
      String campaign,
      Habits habits,
      World world,
      Chance chance) {
    this.identity = identity;
    this.population = population;
    this.campaign = campaign;
    this.habits = habits;
    this.chance = chance.of("use");
    this.begin = Math.max(identity.created(), habits.from());
    this.end = Math.min(world.end(), habits.until());
    this.day = world.start() - DAY;
    seek();
  }

  /** An honest account that is used from its opening on. */
  public static Member honest(
      Identity identity, String population, Habits habits, World world, Chance chance) {
    return new Member(identity, population, "", habits, world, chance);
  }

  /** Who the account says it is. */
  public Identity identity() {
    return identity;
  }

  /** The kind of account it is in truth. */
  public String population() {
    return population;
  }

  /** The campaign it belongs to in truth, or empty. */
  public String campaign() {
    return campaign;
  }

  /** How many exchanges it has made so far. */
  public int exchanges() {
    return exchanges;
  }

  /** How many of them were for a campaign. */
  public int harvested() {
    return harvested;
  }

  /** When its next session begins, in milliseconds since 1970; later than any run if none does. */
  public long next() {
    return position < starts.length ? starts[position] : NEVER;
  }

  /** Makes the next session's exchanges. */
  public void session(World world, Draft draft, Sink sink) {
    long time = starts[position++];
    int turns = habits.pace().count(chance);
    draft.account = identity.account();
    draft.plan = identity.plan();
    draft.conversation = habits.setup().conversations() ? "conv_" + chance.token(12) : "";
    for (int turn = 0; turn < turns && time < end; turn++) {
      draft.clear();
      draft.time = time;
      exchange(world, draft, turn);
      sink.take(draft);
      habits.voice().heard(draft);
      exchanges++;
      harvested += draft.harvested ? 1 : 0;
      time += habits.pace().pause(chance);
    }
    seek();
  }

  private void exchange(World world, Draft draft, int turn) {
    Setup setup = habits.setup();
    draft.model = setup.model(world, draft.time);
    draft.temperature = setup.temperature();
    draft.topP = setup.topP();
    draft.maxTokens = setup.maxTokens();
    draft.stream = setup.stream();
    draft.answerLength =
        (int) Math.clamp(chance.logNormal(setup.answerLength(), 0.5), 60.0, 1500.0);
    draft.reasoningLength =
        chance.happens(setup.reasoningShare()) ? draft.answerLength / 3 + 40 : 0;
    habits.whereabouts().settle(draft, turn, chance);
    habits.voice().speak(draft, turn, chance);
    if (chance.happens(OVERLOADED)) {
      draft.status = failure(chance.unit());
    }
    if (draft.status >= 400) {
      return;
    }
    if (draft.completion.isEmpty()) {
      world.answers().write(draft.topic, draft.answerLength, chance, draft.completion);
    }
    if (draft.reasoningLength > 0) {
      world.answers().write(draft.topic, draft.reasoningLength, chance, draft.reasoning);
    }
  }

  /** Busy for the most part, but anybody also sends what is malformed or not permitted. */
  private static int failure(double share) {
    if (share < 0.7) {
      return 429;
    }
    if (share < 0.88) {
      return 529;
    }
    return share < 0.92 ? 500 : share < 0.96 ? 400 : 403;
  }

  private void seek() {
    while (true) {
      while (position < starts.length && starts[position] < begin) {
        position++;
      }
      if (position < starts.length && starts[position] < end) {
        return;
      }
      day += DAY;
      position = 0;
      if (day >= end) {
        starts = new long[0];
        return;
      }
      starts = habits.rhythm().day(day, chance);
    }
  }
}
