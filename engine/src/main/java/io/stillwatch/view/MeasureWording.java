package io.stillwatch.view;

import io.stillwatch.judge.Comparison;
import io.stillwatch.judge.Testimony;
import java.util.Locale;

/** One measure of a group as a sentence that an analyst and counsel understand. Stateless. */
final class MeasureWording {
  /** Below these a variety is as good as none. */
  private static final double EQUAL_DRAWS = 0.01;

  private static final double EQUAL_SHARES = 0.05;

  private MeasureWording() {}

  /**
   * Says what was measured beside what honest groups show.
   *
   * @param size how many accounts were measured
   * @param telling whether the group stands out; if not, the sentence says so
   */
  static String sentence(Testimony testimony, Comparison found, int size, boolean telling) {
    String value = number(testimony, found.value());
    String accounts = Wording.grouped(size) + " accounts";
    String measured = String.format(Locale.ROOT, measured(testimony), value);
    String honest = honest(testimony, found);
    return telling
        ? String.format(Locale.ROOT, lead(testimony, found.value()), accounts)
            + ": "
            + measured
            + "; "
            + honest
            + "."
        : "Not telling here: for the " + accounts + ", " + measured + ", and " + honest + ".";
  }

  /** How many of a group's accounts a measure speaks of. */
  static int concerned(Testimony testimony, Comparison found, int size) {
    return switch (testimony) {
      case SHARED_SUPPLY, SHARED_NETWORK, REPLAYED_ANSWERS, SHARED_FRAME, SHARED_SETUP ->
          (int) Math.round(found.value() * size);
      case TEXT_VARIETY,
          VOLUME_VARIETY,
          HOURS_VARIETY,
          DAYS_VARIETY,
          RESTLESSNESS,
          SIGNUP_BURST,
          ADDRESS_CHURN,
          TRAINING_VALUE,
          PIPELINE_STAGES,
          RECURRING_PASSAGES ->
          size;
    };
  }

  private static String lead(Testimony testimony, double value) {
    return switch (testimony) {
      case TEXT_VARIETY ->
          value < EQUAL_DRAWS
              ? "What the %s ask differs between them hardly more than repeated draws from one list"
                  + " would"
              : "What the %s ask differs less between them than in honest groups";
      case RECURRING_PASSAGES ->
          "What the %s write comes back word for word on others of them, and hardly on anybody else";
      case VOLUME_VARIETY ->
          value < EQUAL_SHARES
              ? "The %s work at one pace, as equal shares of one list of work would have it"
              : "The %s differ less in pace than honest groups do";
      case HOURS_VARIETY ->
          value < EQUAL_DRAWS
              ? "The hours of the day at which the %s work differ hardly more than one clock would"
                  + " have it"
              : "The hours of the day at which the %s work differ less than in honest groups";
      case DAYS_VARIETY ->
          value < EQUAL_DRAWS
              ? "The days on which the %s work and pause differ hardly more than one schedule would"
                  + " have it"
              : "The days on which the %s work and pause differ less than in honest groups";
      case RESTLESSNESS -> "The %s do not rest as people do";
      case SHARED_SUPPLY -> "More of the %s than in honest groups were supplied alike";
      case SIGNUP_BURST -> "The %s were opened in other weeks than the log's accounts";
      case SHARED_NETWORK -> "More of the %s than in honest groups come from the same networks";
      case ADDRESS_CHURN -> "The %s change their addresses more often than honest groups do";
      case TRAINING_VALUE -> "The %s ask for what trains a student model best";
      case PIPELINE_STAGES -> "The requests of the %s are those of a distillation pipeline";
      case REPLAYED_ANSWERS ->
          "Among the %s, what one was served comes back in the prompts of another";
      case SHARED_FRAME -> "More of the %s than in honest groups word their prompts alike";
      case SHARED_SETUP -> "More of the %s than in honest groups use the same client";
    };
  }

  private static String measured(Testimony testimony) {
    return switch (testimony) {
      case TEXT_VARIETY ->
          "the variance of wording between accounts, as a share of that within one, is %s";
      case RECURRING_PASSAGES ->
          "%s of an account's sampled runs of eight words stand in a few other members' prompts too";
      case VOLUME_VARIETY -> "the variance of their rates, as a share of the squared mean, is %s";
      case HOURS_VARIETY ->
          "the variance of hours between accounts, as a share of that within one, is %s";
      case DAYS_VARIETY ->
          "the variance of days between accounts, as a share of that within one, is %s";
      case RESTLESSNESS ->
          "the quietest eight hours of a day hold %s of what an even day would put there";
      case SHARED_SUPPLY ->
          "%s share a card, a mail domain or a signup network that the rest of the log hardly has";
      case SHARED_NETWORK -> "%s share an address network that the rest of the log hardly uses";
      case SHARED_FRAME -> "%s share a recurring wording that the rest of the log does not have";
      case SHARED_SETUP -> "%s share client settings that the rest of the log hardly has";
      case SIGNUP_BURST -> "the distance of their signup weeks from the log's is %s, from 0 to 1";
      case ADDRESS_CHURN -> "an account uses %s addresses for each exchange";
      case TRAINING_VALUE -> "the mean worth of a request to who trains a model is %s, from 0 to 1";
      case PIPELINE_STAGES -> "%s of their requests would serve a step of it";
      case REPLAYED_ANSWERS -> "at least %s send in answers that were served to others in private";
    };
  }

  private static String honest(Testimony testimony, Comparison found) {
    String middle = number(testimony, found.middle());
    if (found.groups() == 0) {
      return "honest groups usually show about " + middle;
    }
    String groups = found.groups() == 1 ? "one honest group" : found.groups() + " honest groups";
    String least = number(testimony, found.least());
    String most = number(testimony, found.most());
    return least.equals(most)
        ? "among " + groups + " of this log it is " + middle + " throughout"
        : String.format(
            Locale.ROOT,
            "among %s of this log it is %s to %s (median %s)",
            groups,
            least,
            most,
            middle);
  }

  private static String number(Testimony testimony, double value) {
    return switch (testimony) {
      case RESTLESSNESS,
          SHARED_SUPPLY,
          SHARED_NETWORK,
          SHARED_FRAME,
          SHARED_SETUP,
          PIPELINE_STAGES,
          RECURRING_PASSAGES,
          REPLAYED_ANSWERS ->
          Wording.percent(value);
      case TEXT_VARIETY,
          VOLUME_VARIETY,
          HOURS_VARIETY,
          DAYS_VARIETY,
          SIGNUP_BURST,
          ADDRESS_CHURN,
          TRAINING_VALUE ->
          Wording.figure(value);
    };
  }
}
