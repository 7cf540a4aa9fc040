package io.stillwatch.view.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The styles and scripts of the report, for whoever shows findings on a page of its own and is to
 * look the same. Stateless.
 */
public final class PageParts {

  private PageParts() {}

  /** All styles: colours of both themes, the parts of the page, paper. */
  public static String style() {
    return own("page.css") + own("parts.css") + own("graph.css") + own("print.css");
  }

  /** The script behind the button of class {@code theme}: light, dark, or as the system has it. */
  public static String themes() {
    return own("theme.js");
  }

  static String own(String name) {
    return part(PageParts.class, name);
  }

  /** A text that a page is made of: the file of that name beside a class. */
  public static String part(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
