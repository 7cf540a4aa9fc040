package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.population.voice.Voices;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the scheduler has all its accounts say. Mutable, shared by the pool; for one thread. */
final class HarvestVoice implements Voice {
  private final Lexicon lexicon;
  private final WorkList work;
  private final List<String> openings = new ArrayList<>();
  private final List<String> closings = new ArrayList<>();
  private final List<String> stageRules;
  private final double[] stageWeights;
  private final double paraphrase;
  private final double relayed;
  private final double encoded;
  private final double reworded;
  private final List<Voice> users = new ArrayList<>();
  private final ServedAnswers served;
  private final Speaker speaker;
  private final List<Long> bans = new ArrayList<>();
  private long item;

  HarvestVoice(
      CampaignPlan plan,
      Evasions asked,
      WorkList work,
      ServedAnswers served,
      World world,
      Chance chance) {
    this.lexicon = world.lexicon();
    this.work = work;
    this.served = served;
    this.speaker = new Speaker(lexicon.topics(), 40, 0, chance);
    for (int i = 0; i < plan.wordings(); i++) {
      openings.add(said("frame-open", chance));
      closings.add(chance.happens(0.8) ? said("frame-close", chance) : "");
    }
    Map<String, Double> stages = plan.stages();
    this.stageRules = stages.keySet().stream().sorted().toList();
    this.stageWeights = new double[stageRules.size() + 1];
    double harvest = 1;
    for (int i = 0; i < stageRules.size(); i++) {
      String stage = stageRules.get(i);
      double kept =
          CampaignPlan.returns(stage) ? 1 - plan.strength(Evasion.CLEANING_ELSEWHERE, asked) : 1;
      stageWeights[i] = kept * stages.getOrDefault(stage, 0.0);
      harvest -= stageWeights[i];
    }
    stageWeights[stageRules.size()] = harvest;
    List<CampaignPlan.Pool> pools = plan.pools();
    for (CampaignPlan.Pool pool : pools.subList(0, pools.size() - 1)) {
      bans.add(world.start() + pool.untilDay() * 86_400_000L);
    }
    this.paraphrase = plan.strength(Evasion.PARAPHRASE, asked);
    this.encoded = plan.strength(Evasion.ENCODED_INSTRUCTIONS, asked);
    this.reworded = 0.6 * plan.strength(Evasion.STRIPPED_MARKS, asked);
    this.relayed = plan.strength(Evasion.RELAYED_PROMPTS, asked);
    for (int i = 0; relayed > 0 && i < 400; i++) {
      users.add(Voices.person(world, chance.of(i)));
    }
  }

  private String said(String rule, Chance chance) {
    StringBuilder out = new StringBuilder();
    lexicon.work().say(rule, speaker, chance, out);
    return out.toString();
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    item = -1;
    draft.harvested = true;
    if (banned(draft.time)) {
      draft.status = 403;
    }
    if (chance.happens(relayed)) {
      chance.pick(users).speak(draft, 0, chance);
      return;
    }
    int stage = chance.weighted(stageWeights);
    if (stage == stageRules.size()) {
      harvest(draft, chance);
    } else {
      process(stageRules.get(stage), draft, chance);
    }
  }

  /** In its last two hours a pool is refused, and what it was refused goes to the next. */
  private boolean banned(long time) {
    for (long ban : bans) {
      if (time >= ban - 7_200_000L && time < ban) {
        return true;
      }
    }
    return false;
  }

  private void harvest(Draft draft, Chance chance) {
    if (encoded > 0 && chance.happens(encoded)) {
      String instructions = said("frame-open", chance) + ' ' + said("frame-close", chance);
      draft.prompt.append(Cipher.write(instructions, chance)).append('\n');
      deal(draft);
      return;
    }
    if (chance.happens(paraphrase)) {
      harvestAnew(draft, chance);
      return;
    }
    int wording = chance.below(openings.size());
    boolean inSystem = wording % 3 == 2;
    if (inSystem) {
      draft.system = openings.get(wording);
    } else {
      draft.prompt.append(openings.get(wording)).append("\n\n");
    }
    deal(draft);
    draft.prompt.append('\n').append(closings.get(wording));
  }

  /** Words for this request alone, before the item, after it, or in the system prompt. */
  private void harvestAnew(Draft draft, Chance chance) {
    int place = chance.below(4);
    if (place == 0) {
      draft.system = said("anew", chance);
    } else if (place == 1) {
      draft.prompt.append(said("anew", chance)).append(chance.happens(0.5) ? "\n\n" : " ");
    }
    deal(draft);
    if (place >= 2) {
      draft.prompt.append(chance.happens(0.5) ? "\n\n" : " ").append(said("anew", chance));
    }
  }

  private void process(String rule, Draft draft, Chance chance) {
    StringBuilder payload = new StringBuilder();
    if (CampaignPlan.returns(rule) && !served.isEmpty()) {
      draft.topic = speaker.topic();
      String answer = served.any(chance);
      if (reworded > 0) {
        Rewording.append(answer, reworded, speaker, chance, payload);
      } else {
        payload.append(answer);
      }
    } else {
      item = work.deal();
      draft.topic = work.write(item, payload);
    }
    boolean anew = paraphrase > 0 && !rule.equals("probe") && chance.happens(paraphrase);
    lexicon
        .work()
        .say(
            anew ? rule + "-anew" : rule,
            (slot, own, out) -> {
              if (slot.equals("item")) {
                out.append(payload);
              } else {
                speaker.fill(slot, own, out);
              }
            },
            chance,
            draft.prompt);
  }

  private void deal(Draft draft) {
    item = work.deal();
    draft.topic = work.write(item, draft.prompt);
  }

  @Override
  public void heard(Draft draft) {
    if (draft.status >= 400) {
      if (item >= 0) {
        work.again(item);
      }
      return;
    }
    if (item >= 0) {
      served.keep(item, draft.completion);
    }
  }
}
