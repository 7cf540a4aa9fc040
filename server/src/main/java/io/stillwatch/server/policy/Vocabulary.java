package io.stillwatch.server.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.stillwatch.enforce.Subject;
import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Stage;
import io.stillwatch.judge.Reading;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.ReasonView;
import io.stillwatch.view.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a condition may ask. Each name is a variable of its own with a type of its own, so that a
 * name misspelt and numbers mixed up with words are found when the policy is read. There is no
 * address, card, country, mail, prompt or account name among them: a rule cannot act on what it
 * cannot ask. Immutable.
 */
final class Vocabulary {
  /** The words that texts are compared with. */
  static final Set<String> WORDS = Set.of("high", "medium", "low", "yes", "no", "not_logged");

  private static final Map<String, Variable> VARIABLES = all();

  private Vocabulary() {}

  /**
   * One name.
   *
   * @param type what kind of value it stands for
   * @param value the value for a member
   */
  record Variable(CelType type, Function<Subject, Object> value) {}

  /** The variables by name, in the order of their names. */
  static Map<String, Variable> variables() {
    return VARIABLES;
  }

  /** What a name stands for, for a member. */
  static Optional<Object> value(String name, Subject subject) {
    return Optional.ofNullable(VARIABLES.get(name))
        .map(variable -> variable.value().apply(subject));
  }

  private static Map<String, Variable> all() {
    Map<String, Variable> all = new TreeMap<>();
    verdict(all);
    for (Channel channel : Channel.values()) {
      number(all, "campaign.channels." + channel.word(), each -> strength(each, channel));
    }
    for (Capability capability : Capability.values()) {
      number(
          all,
          "campaign.capabilities." + capability.word(),
          each -> each.campaign().capabilities().getOrDefault(capability.word(), 0.0));
    }
    for (Stage stage : Stage.values()) {
      number(
          all,
          "campaign.stages." + stage.word(),
          each -> each.campaign().stages().getOrDefault(stage.word(), 0.0));
    }
    for (Reading reading : Reading.values()) {
      number(all, "campaign.readings." + reading.word(), each -> strength(each, reading));
    }
    member(all);
    return all;
  }

  private static void verdict(Map<String, Variable> all) {
    text(all, "campaign.confidence", each -> Wording.word(each.campaign().confidence()));
    number(all, "campaign.q", each -> each.campaign().q());
    number(all, "campaign.expected_innocent", each -> each.campaign().expectedInnocent());
    count(all, "campaign.accounts", each -> each.campaign().accounts().size());
    count(all, "campaign.exchanges", each -> each.campaign().exchanges());
    count(all, "campaign.leaked", each -> each.campaign().leaked());
    count(all, "campaign.input_tokens", each -> each.campaign().inputTokens());
    count(all, "campaign.output_tokens", each -> each.campaign().outputTokens());
    time(all, "campaign.detected_at", each -> each.campaign().detectedAt());
    time(all, "campaign.first_seen", each -> each.campaign().firstSeen());
    time(all, "campaign.last_seen", each -> each.campaign().lastSeen());
    time(all, "now", each -> Instant.ofEpochMilli(each.at()));
  }

  private static void member(Map<String, Variable> all) {
    number(all, "account.membership", each -> each.member().membership());
    time(all, "account.flagged_at", each -> each.member().flaggedAt());
    count(all, "account.exchanges", each -> each.member().exchanges());
    count(all, "account.served_before", each -> each.member().servedBefore());
    count(all, "account.age_days", Vocabulary::ageDays);
    text(all, "account.verified", each -> each.holder().verified().name().toLowerCase(Locale.ROOT));
  }

  private static long ageDays(Subject subject) {
    long created = subject.holder().created();
    return created <= 0 ? -1 : Math.max(0, Duration.ofMillis(subject.at() - created).toDays());
  }

  private static double strength(Subject subject, Channel channel) {
    return strongest(
        subject.campaign().reasons(),
        reason -> reason.channel().equals(channel.word()),
        ReasonView::strength);
  }

  private static double strength(Subject subject, Reading reading) {
    return strongest(
        subject.campaign().alternatives(),
        alternative -> alternative.reading().equals(reading.word()),
        AlternativeView::strength);
  }

  private static <T> double strongest(
      Collection<T> things, Function<T, Boolean> wanted, Function<T, Double> strength) {
    double strongest = 0;
    for (T thing : things) {
      strongest = wanted.apply(thing) ? Math.max(strongest, strength.apply(thing)) : strongest;
    }
    return strongest;
  }

  private static void text(Map<String, Variable> all, String name, Function<Subject, Object> of) {
    all.put(name, new Variable(SimpleType.STRING, of));
  }

  private static void number(Map<String, Variable> all, String name, Function<Subject, Double> of) {
    all.put(name, new Variable(SimpleType.DOUBLE, of::apply));
  }

  private static void count(Map<String, Variable> all, String name, Function<Subject, Number> of) {
    all.put(name, new Variable(SimpleType.INT, each -> of.apply(each).longValue()));
  }

  private static void time(Map<String, Variable> all, String name, Function<Subject, Instant> of) {
    all.put(name, new Variable(SimpleType.TIMESTAMP, of::apply));
  }
}
