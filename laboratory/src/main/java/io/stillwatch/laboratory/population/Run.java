package io.stillwatch.laboratory.population;

import io.stillwatch.exchange.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Has all accounts make their exchanges, the session that begins first going first. Stateless. */
public final class Run {
  private static final int REPORT_EVERY = 8192;

  private Run() {}

  /** Gives all exchanges to the sink, about in time order, and returns how many there were. */
  public static long all(World world, List<Member> members, Sink sink, Progress progress) {
    Comparator<Member> order =
        Comparator.comparingLong(Member::next).thenComparing(member -> member.identity().account());
    PriorityQueue<Member> queue = new PriorityQueue<>(Math.max(1, members.size()), order);
    for (Member member : members) {
      enqueue(queue, member, world);
    }
    Draft draft = new Draft(world.lexicon().topics().get(0));
    long exchanges = 0;
    long reported = 0;
    while (!queue.isEmpty()) {
      Member member = queue.remove();
      int before = member.exchanges();
      member.session(world, draft, sink);
      exchanges += member.exchanges() - before;
      if (exchanges - reported >= REPORT_EVERY) {
        reported = exchanges;
        progress.at("simulate", exchanges, -1);
      }
      enqueue(queue, member, world);
    }
    progress.at("simulate", exchanges, exchanges);
    return exchanges;
  }

  private static void enqueue(PriorityQueue<Member> queue, Member member, World world) {
    if (member.next() < world.end()) {
      queue.add(member);
    }
  }
}
