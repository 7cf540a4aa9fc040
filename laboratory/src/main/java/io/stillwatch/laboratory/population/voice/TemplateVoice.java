package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import java.util.List;

/**
 * Somebody who begins with one of a few texts that many have, and goes on in their own words.
 *
 * @param templates the texts, the first the most
 * @param edits how likely a word of the text is left out
 * @param own what comes after it; also in the same prompt where {@code joined}
 */
public record TemplateVoice(List<String> templates, double edits, Voice own, boolean joined)
    implements Voice {

  public TemplateVoice {
    templates = List.copyOf(templates);
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (turn > 0) {
      own.speak(draft, turn, chance);
      return;
    }
    String template = templates.get(chance.early(templates.size()));
    if (joined) {
      own.speak(draft, 0, chance);
      draft.prompt.insert(0, ' ').insert(0, edited(template, chance));
    } else {
      draft.prompt.append(edited(template, chance));
    }
  }

  private String edited(String template, Chance chance) {
    if (edits == 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length());
    for (String word : template.split(" ", -1)) {
      if (!chance.happens(edits)) {
        out.append(out.isEmpty() ? "" : " ").append(word);
      }
    }
    return out.toString();
  }
}
