package io.stillwatch.view;

import io.stillwatch.judge.Sign;
import io.stillwatch.judge.Traces.Trace;
import java.util.Locale;

/** What one trace of an account says, as a sentence. Stateless. */
public final class SignWording {
  private SignWording() {}

  /** Says how many members and how many others look like the account in this. */
  public static String sentence(Sign sign) {
    return String.format(
        Locale.ROOT,
        "%s is that of %s of the members and of %s of the other accounts.",
        subject(sign.trace()),
        Wording.percent(sign.members()),
        Wording.percent(sign.others()));
  }

  private static String subject(Trace trace) {
    return switch (trace) {
      case WORDS -> "The distance of its words from the campaign's";
      case FRAME -> "The amount of the campaign's recurring wording in its prompts";
      case PROMPT_LENGTH -> "The length of its prompts";
      case ANSWER_LENGTH -> "The length of the answers it gets";
      case RATE -> "The rate at which it works";
      case REPETITION -> "The number of times it repeats a prompt";
      case CONVERSATIONS -> "The number of exchanges it makes of a conversation";
      case HOURS -> "The distance of its hours of the day from the campaign's";
      case ARRIVAL -> "The time of its first exchange";
      case CHURN -> "The rate at which it changes addresses";
      case CAPABILITY -> "What it asks for most";
      case STAGE -> "The step of a pipeline that it would serve most";
      case TRAINING -> "The worth of its requests to who trains a model";
      case PAYMENT -> "Its means of payment";
      case MAIL_DOMAIN -> "The domain of its mail address";
      case MAIL_SHAPE -> "The pattern of its mail address";
      case SIGNUP_NETWORK -> "The network it was opened from";
      case SIGNUP_WEEK -> "The week in which it was opened";
      case COUNTRY -> "The country it claims";
      case ORG -> "The organisation it names, or its naming none,";
      case MODEL -> "The model it asks most";
      case USER_AGENT -> "Its user agent";
      case JA4 -> "Its TLS fingerprint";
      case SAMPLING -> "The set of its sampling parameters";
      case MAX_TOKENS -> "The longest answer it asks for";
      case TOOLS -> "The list of tools it offers the model";
      case SYSTEM -> "Its system prompt";
      case PLAN -> "Its plan";
    };
  }
}
