package io.stillwatch.laboratory.population.cohort;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Mail;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Cohort;
import io.stillwatch.laboratory.population.Habits;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.population.Occasions;
import io.stillwatch.laboratory.population.Pace;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.Whereabouts;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.SharedItems;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Teams that run the same benchmark when a model comes out: known items, temperature 0, one list.
 */
public final class BenchmarkRuns implements Cohort {
  private static final List<String> FRAMES =
      List.of(
          "Answer the question. Reply with the answer only.\n\nQuestion: ",
          "Solve the problem and put the final answer in \\boxed{}.\n",
          "Question: ",
          "The following is a test item. Think briefly, then write 'Answer:'.\n");

  @Override
  public String population() {
    return "benchmark";
  }

  @Override
  public int alone() {
    return 24;
  }

  @Override
  public List<Member> members(World world, int accounts, Chance chance) {
    List<String> items = items(world);
    return Crowd.groups(accounts, 5, 0.6, chance, (size, group) -> team(world, items, size, group));
  }

  private List<Member> team(World world, List<String> items, int size, Chance group) {
    Identity head = Businesses.company(world, group);
    String domain = head.email().substring(head.email().indexOf('@') + 1);
    Topic topic = world.lexicon().topic("mathematics");
    List<String> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(group.bits()));
    SharedItems run = new SharedItems(shuffled, FRAMES.get(group.below(FRAMES.size())), topic, 120);
    long release = world.models().large().get(2).from();
    long begin = release + 3_600_000L + group.below(40 * 3_600_000L);
    double each = items.size() * (1.0 + group.below(3)) / size;
    Client client = Clients.library(group);
    String address = Networks.hosting(group);
    return Crowd.of(
        population(),
        world,
        size,
        group,
        own -> {
          long[] starts = new long[(int) Math.ceil(each / 20)];
          for (int i = 0; i < starts.length; i++) {
            starts[i] = begin + i * 140_000L + own.below(20_000L);
          }
          Identity identity =
              Identity.person(world, head.country(), own)
                  .mailedAt(Mail.at(domain, own))
                  .paidBy(head.payment())
                  .of(head.org(), head.verified())
                  .opened(begin - own.below(200 * 86_400_000L));
          Setup setup =
              new Setup(true, "", 0, 0, 1, 512, false, 140 * world.answerScale(), 0.3, false);
          return new Crowd.One(
              identity,
              new Habits(
                  new Occasions(starts),
                  new Pace(20, 4000, 0.4),
                  new Whereabouts.Places(List.of(address), List.of(client)),
                  setup,
                  run,
                  world.start(),
                  world.end()));
        });
  }

  /** The items are public: every run of the laboratory has the same. */
  private static List<String> items(World world) {
    Chance known = Chance.seeded(20_240_117);
    Speaker author = new Speaker(world.lexicon().topics(), 30, 0, known);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      author.turn(known);
      items.add(
          Crowd.said(
              world.lexicon().work(),
              i % 4 == 0 ? "task-software" : "task-mathematics",
              author,
              known));
    }
    return items;
  }
}
