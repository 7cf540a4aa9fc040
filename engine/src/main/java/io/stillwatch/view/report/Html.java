package io.stillwatch.view.report;

import io.stillwatch.view.Printable;
import java.util.Locale;

/**
 * A page in the making. What comes from the log goes through {@link #text} alone. Mutable; one
 * thread.
 */
final class Html {
  /** A statement is a sentence or two; what is longer was made long by somebody's names in it. */
  private static final int LONGEST_TEXT = 2_000;

  private final StringBuilder page = new StringBuilder(1 << 16);

  /** Markup of our own, as it stands. */
  Html add(String markup) {
    page.append(markup);
    return this;
  }

  /** Text that may be hostile, escaped, and cut where it is out of all proportion. */
  Html text(String text) {
    return text(text, LONGEST_TEXT);
  }

  /** Text that may be hostile and long, escaped and cut. */
  Html text(String text, int most) {
    page.append(Printable.html(Printable.line(text, most)).replace(" %", "&nbsp;%"));
    return this;
  }

  /** An element of our own around text that may be hostile. */
  Html element(String name, String text) {
    return add("<" + name + ">").text(text).add("</" + name.split(" ", 2)[0] + ">");
  }

  /** Markup of our own with numbers in it, formed as in every locale. */
  Html form(String markup, Object... values) {
    page.append(String.format(Locale.ROOT, markup, values));
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
