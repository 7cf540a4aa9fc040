package io.stillwatch.read;

import io.stillwatch.read.FormRecognizer.Form;
import tools.jackson.core.JacksonException;

/** Reads one line of any form: the fast path first, then whatever the line shows itself to be. */
final class LineReader {
  private final Format format;
  private final JsonLines json;
  private final FormRecognizer recognizer;
  private final NativeScanner scanner = new NativeScanner();
  private final NativeParser exchanges;
  private final AccountParser accounts;
  private final LiteLlmParser liteLlm;
  private final PairParser pairs;
  private final OtlpMessages otlp;

  LineReader(ReadSettings settings, OtlpMessages otlp) {
    this.otlp = otlp;
    liteLlm = new LiteLlmParser(settings.names());
    pairs = new PairParser(settings.names());
    format = settings.format();
    json = JsonLines.plain(settings.limits());
    recognizer = new FormRecognizer(JsonLines.wrapped(settings.limits()));
    exchanges = new NativeParser(json);
    accounts = new AccountParser(json);
  }

  /** Reads the line and passes on what it tells. */
  void take(byte[] line, int start, int end, Tally tally) {
    Reading fast =
        format == Format.AUTO || format == Format.NATIVE
            ? scanner.exchange(line, start, end)
            : Reading.Surprise.HERE;
    if (fast != Reading.Surprise.HERE) {
      tally.take(fast);
    } else if (!Utf8.isValid(line, start, end)) {
      tally.reject("not UTF-8");
    } else {
      takeByForm(line, start, end, tally);
    }
  }

  private void takeByForm(byte[] line, int start, int end, Tally tally) {
    try {
      Form form = recognizer.form(line, start, end);
      if (!isWanted(form)) {
        tally.reject("not of the form that was named");
        return;
      }
      switch (form) {
        case NATIVE_EXCHANGE -> tally.take(exchanges.exchange(line, start, end));
        case NATIVE_ACCOUNT -> tally.take(accounts.account(line, start, end));
        case OTLP -> otlp.json(line, start, end);
        case LITELLM -> tally.take(liteLlm.exchange(json.tree(line, start, end)));
        case PAIR -> tally.take(pairs.exchange(json.tree(line, start, end)));
        case UNKNOWN -> tally.reject("no form that is known here");
      }
    } catch (JacksonException failure) {
      tally.reject(json.reason(failure));
    }
  }

  /** Account lines have no other form, so they are welcome beside any. */
  private boolean isWanted(Form form) {
    return switch (format) {
      case AUTO -> true;
      case NATIVE -> form == Form.NATIVE_EXCHANGE || form == Form.NATIVE_ACCOUNT;
      case OTLP -> form == Form.OTLP || form == Form.NATIVE_ACCOUNT;
      case LITELLM -> form == Form.LITELLM || form == Form.NATIVE_ACCOUNT;
      case PAIR -> form == Form.PAIR || form == Form.NATIVE_ACCOUNT;
    };
  }
}
