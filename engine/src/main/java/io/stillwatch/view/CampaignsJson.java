package io.stillwatch.view;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as JSON, schema {@code stillwatch/campaigns/1}: the same findings give the same bytes.
 * Reads its own writing back, numbers rounded to six digits. Stateless.
 */
public final class CampaignsJson {
  static final String SCHEMA = "stillwatch/campaigns/1";

  private CampaignsJson() {}

  /** Writes the findings, and a line's end. The stream stays open. */
  public static void write(Findings findings, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonForm.document(out)) {
      FindingsWriter.write(findings, json);
    }
    out.write('\n');
    out.flush();
  }

  /**
   * Reads findings.
   *
   * @throws StillwatchException ({@link Problem#NO_SCAN_FOUND}) if the file is absent or another's
   */
  public static Findings read(Path file) {
    if (!Files.isReadable(file)) {
      throw new StillwatchException(Problem.NO_SCAN_FOUND, "There is no " + file + ".");
    }
    try {
      return FindingsReader.read(JsonForm.mapper().readTree(file));
    } catch (JacksonException failure) {
      throw new StillwatchException(
          Problem.NO_SCAN_FOUND,
          file + " is not a whole file of schema " + SCHEMA + ": " + failure.getOriginalMessage(),
          failure);
    }
  }

  /**
   * Reads what {@link #write} wrote; the stream stays open.
   *
   * @throws JacksonException if it is something else
   */
  public static Findings read(InputStream in) throws IOException {
    return FindingsReader.read(JsonForm.mapper().readTree(in.readAllBytes()));
  }
}
