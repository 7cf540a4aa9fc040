package io.stillwatch.sketch;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Usage;
import io.stillwatch.intent.Intent;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.intent.IntentReader;
import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.util.List;

/**
 * Turns exchanges into sketches: the door behind which there is no text. Holds work space, so one
 * for each thread. Cost: one pass over prompt and answer; see {@link TextSketch}.
 */
public final class Sketcher {
  private final IntentReader intents;
  private final Words words;
  private final TextSketcher texts;
  private final RecentHashes recent = new RecentHashes(Hash::of, 1_024, 256);
  private final RecentHashes systems = new RecentHashes(Hash::of, 64, 16_384);
  private final RecentHashes networks = new RecentHashes(Addresses::network, 1_024, 256);

  /** Makes a sketcher that asks the classifier what each exchange is after. */
  public Sketcher(IntentClassifier classifier) {
    this.intents = classifier.reader();
    Kernels kernels = ChosenKernels.get();
    this.words = new Words(kernels);
    this.texts = new TextSketcher(kernels);
  }

  /** Sketches one exchange. */
  public ExchangeSketch sketch(Exchange exchange) {
    words.read(exchange.text().prompt());
    TextSketch prompt = texts.sketch(words);
    Intent intent = intents.of(exchange, words.last());
    words.read(exchange.text().completion());
    long[] served = texts.prints(words);
    Usage usage = exchange.usage();
    String address = exchange.origin().address();
    return new ExchangeSketch(
        exchange.time(),
        Hash.of(exchange.id()),
        recent.of(exchange.account()),
        prompt,
        served,
        settings(exchange),
        recent.of(address),
        networks.of(address),
        Hash.of(exchange.conversation()),
        exchange.text().prompt().length(),
        answerUnits(exchange),
        bounded(usage.inputTokens()),
        bounded(usage.outputTokens()),
        exchange.status(),
        intent.capability(),
        intent.stage(),
        (int) Math.rint(255 * Math.max(0, Math.min(1, intent.training()))));
  }

  private static int answerUnits(Exchange exchange) {
    if (exchange.usage().outputTokens() >= 0) {
      return bounded(exchange.usage().outputTokens());
    }
    String completion = exchange.text().completion();
    return completion.isEmpty() ? -1 : completion.length() / 4;
  }

  private static int bounded(long tokens) {
    return (int) Math.max(0, Math.min(tokens, Integer.MAX_VALUE));
  }

  private int[] settings(Exchange exchange) {
    Settings settings = exchange.settings();
    int[] values = new int[SettingsField.ALL.length];
    values[SettingsField.MODEL.ordinal()] = recent.shortOf(settings.model());
    values[SettingsField.USER_AGENT.ordinal()] = recent.shortOf(exchange.origin().userAgent());
    values[SettingsField.JA4.ordinal()] = recent.shortOf(exchange.origin().ja4());
    values[SettingsField.SAMPLING.ordinal()] = sampling(settings);
    values[SettingsField.MAX_TOKENS.ordinal()] =
        settings.maxTokens() < 0 ? 0 : Hash.shorten(Hash.mix(settings.maxTokens() + 1L));
    values[SettingsField.TOOLS.ordinal()] = tools(settings.tools());
    values[SettingsField.SYSTEM.ordinal()] = systems.shortOf(exchange.text().system());
    values[SettingsField.PLAN.ordinal()] = recent.shortOf(exchange.plan());
    return values;
  }

  private static int sampling(Settings settings) {
    if (Double.isNaN(settings.temperature())
        && Double.isNaN(settings.topP())
        && settings.stream() == Settings.Stream.NOT_LOGGED) {
      return 0;
    }
    long temperature = Double.doubleToLongBits(settings.temperature());
    long bound = Double.doubleToLongBits(settings.topP());
    return Hash.shorten(Hash.join(Hash.join(temperature, bound), settings.stream().ordinal()));
  }

  private int tools(List<String> tools) {
    long hash = 0;
    for (String tool : tools) {
      hash = Hash.join(hash, recent.of(tool));
    }
    return Hash.shorten(hash);
  }
}
