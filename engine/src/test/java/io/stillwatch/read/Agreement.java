package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.read.FormRecognizer.Form;
import java.nio.charset.StandardCharsets;

/** Holds the fast path to the library path, which is its oracle. */
final class Agreement {
  private final JsonLines json = JsonLines.plain(ReadLimits.DEFAULT);
  private final NativeScanner scanner = new NativeScanner();
  private final NativeParser parser = new NativeParser(json);
  private final FormRecognizer recognizer = new FormRecognizer(json);

  /** Fails unless both read the line alike; tells whether the fast path read it. */
  boolean check(byte[] line) {
    Reading fast = scanner.exchange(line, 0, line.length);
    if (fast == Reading.Surprise.HERE) {
      return false;
    }
    String shown = new String(line, StandardCharsets.ISO_8859_1);
    assertThat(Utf8.isValid(line, 0, line.length)).as(shown).isTrue();
    assertThat(recognizer.form(line, 0, line.length)).as(shown).isEqualTo(Form.NATIVE_EXCHANGE);
    assertThat(fast).as(shown).isEqualTo(parser.exchange(line, 0, line.length));
    return true;
  }
}
