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

  LineReader(ReadSettings settings) {
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
    Form form;
    try {
      form = recognizer.form(line, start, end);
    } catch (JacksonException failure) {
      tally.reject(json.reason(failure));
      return;
    }
    switch (form) {
      case NATIVE_EXCHANGE -> tally.take(exchanges.exchange(line, start, end));
      case NATIVE_ACCOUNT -> tally.take(accounts.account(line, start, end));
      case OTLP, LITELLM, PAIR, UNKNOWN -> tally.reject("no form that is known here");
    }
  }
}
